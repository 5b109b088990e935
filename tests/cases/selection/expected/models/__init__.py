"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .animal import Animal as Animal
    from .any_animal import AnyAnimal as AnyAnimal
    from .cat import Cat as Cat
    from .home import Home as Home
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"Animal": "animal", "AnyAnimal": "any_animal", "Cat": "cat", "Home": "home"},
    )
