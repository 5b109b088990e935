"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .animal import validate_animal as validate_animal
    from .cat import validate_cat as validate_cat
    from .home import validate_home as validate_home
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"validate_animal": "animal", "validate_cat": "cat", "validate_home": "home"},
    )
