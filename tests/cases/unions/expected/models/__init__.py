"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .cat import Cat as Cat
    from .company import Company as Company
    from .dog import Dog as Dog
    from .found_ import Found as Found, Size as Size
    from .found_inline_left import FoundInlineLeft as FoundInlineLeft
    from .found_inline_option2 import FoundInlineOption2 as FoundInlineOption2
    from .owner import Owner as Owner
    from .person import Person as Person
    from .pet import Pet as Pet
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Cat": "cat",
            "Company": "company",
            "Dog": "dog",
            "Found": "found_",
            "FoundInlineLeft": "found_inline_left",
            "FoundInlineOption2": "found_inline_option2",
            "Owner": "owner",
            "Person": "person",
            "Pet": "pet",
            "Size": "found_",
        },
    )
