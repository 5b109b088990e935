"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .address import validate_address as validate_address
    from .schemas_common_json_definitions_address import (
        validate_schemas_common_json_definitions_address as validate_schemas_common_json_definitions_address,
    )
    from .schemas_user_yaml import (
        validate_schemas_user_yaml as validate_schemas_user_yaml,
    )
    from .user import validate_user as validate_user
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_address": "address",
            "validate_schemas_common_json_definitions_address": "schemas_common_json_definitions_address",
            "validate_schemas_user_yaml": "schemas_user_yaml",
            "validate_user": "user",
        },
    )
