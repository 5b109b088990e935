"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .base import validate_base as validate_base
    from .child import validate_child as validate_child
    from .dog import validate_dog as validate_dog
    from .named import validate_named as validate_named
    from .polymorphic import validate_polymorphic as validate_polymorphic
    from .short import validate_short as validate_short
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_base": "base",
            "validate_child": "child",
            "validate_dog": "dog",
            "validate_named": "named",
            "validate_polymorphic": "polymorphic",
            "validate_short": "short",
        },
    )
