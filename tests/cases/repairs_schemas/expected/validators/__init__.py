"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .base import validate_base as validate_base
    from .empty import validate_empty as validate_empty
    from .thing import validate_thing as validate_thing
    from .twice import validate_twice as validate_twice
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_base": "base",
            "validate_empty": "empty",
            "validate_thing": "thing",
            "validate_twice": "twice",
        },
    )
