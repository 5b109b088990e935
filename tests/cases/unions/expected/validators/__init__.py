"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .cat import validate_cat as validate_cat
    from .company import validate_company as validate_company
    from .dog import validate_dog as validate_dog
    from .owner import validate_owner as validate_owner
    from .person import validate_person as validate_person
    from .pet import validate_pet as validate_pet
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_cat": "cat",
            "validate_company": "company",
            "validate_dog": "dog",
            "validate_owner": "owner",
            "validate_person": "person",
            "validate_pet": "pet",
        },
    )
