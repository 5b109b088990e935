"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .components_schemas_values_defs_local import (
        validate_components_schemas_values_defs_local as validate_components_schemas_values_defs_local,
    )
    from .size import validate_size as validate_size
    from .values import validate_values as validate_values
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_components_schemas_values_defs_local": "components_schemas_values_defs_local",
            "validate_size": "size",
            "validate_values": "values",
        },
    )
