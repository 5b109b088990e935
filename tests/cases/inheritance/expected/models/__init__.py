"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .animal import Animal as Animal
    from .any_animal import AnyAnimal as AnyAnimal
    from .any_cat import AnyCat as AnyCat
    from .bike import Bike as Bike
    from .car import Car as Car
    from .cat import Cat as Cat
    from .lion import Lion as Lion
    from .snail import Snail as Snail
    from .vehicle import Vehicle as Vehicle
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Animal": "animal",
            "AnyAnimal": "any_animal",
            "AnyCat": "any_cat",
            "Bike": "bike",
            "Car": "car",
            "Cat": "cat",
            "Lion": "lion",
            "Snail": "snail",
            "Vehicle": "vehicle",
        },
    )
