"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .add_photo_request import AddPhotoRequest as AddPhotoRequest
    from .animal import Animal as Animal
    from .any_animal import AnyAnimal as AnyAnimal
    from .cat import Cat as Cat
    from .error import Error as Error
    from .list_pets_headers import ListPetsHeaders as ListPetsHeaders
    from .owner import Owner as Owner
    from .pet import Pet as Pet
    from .rename_pet_request import RenamePetRequest as RenamePetRequest
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AddPhotoRequest": "add_photo_request",
            "Animal": "animal",
            "AnyAnimal": "any_animal",
            "Cat": "cat",
            "Error": "error",
            "ListPetsHeaders": "list_pets_headers",
            "Owner": "owner",
            "Pet": "pet",
            "RenamePetRequest": "rename_pet_request",
        },
    )
