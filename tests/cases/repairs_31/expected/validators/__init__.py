"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .name_ import validate_name as validate_name
    from .thing import validate_thing as validate_thing
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"validate_name": "name_", "validate_thing": "thing"},
    )
