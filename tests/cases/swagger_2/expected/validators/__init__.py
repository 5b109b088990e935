"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .add_photo_request import (
        validate_add_photo_request as validate_add_photo_request,
    )
    from .animal import validate_animal as validate_animal
    from .cat import validate_cat as validate_cat
    from .owner import validate_owner as validate_owner
    from .pet import validate_pet as validate_pet
    from .rename_pet_request import (
        validate_rename_pet_request as validate_rename_pet_request,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_add_photo_request": "add_photo_request",
            "validate_animal": "animal",
            "validate_cat": "cat",
            "validate_owner": "owner",
            "validate_pet": "pet",
            "validate_rename_pet_request": "rename_pet_request",
        },
    )
