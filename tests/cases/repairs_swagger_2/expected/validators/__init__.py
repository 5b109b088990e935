"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .tag_pet_request import validate_tag_pet_request as validate_tag_pet_request
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"validate_tag_pet_request": "tag_pet_request"},
    )
