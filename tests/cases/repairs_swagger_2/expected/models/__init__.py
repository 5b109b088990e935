"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .pet import Pet as Pet
    from .tag_pet_request import TagPetRequest as TagPetRequest
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"Pet": "pet", "TagPetRequest": "tag_pet_request"},
    )
