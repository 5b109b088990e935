"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .animal import validate_animal as validate_animal
    from .bike import validate_bike as validate_bike
    from .car import validate_car as validate_car
    from .cat import validate_cat as validate_cat
    from .lion import validate_lion as validate_lion
    from .snail import validate_snail as validate_snail
    from .vehicle import validate_vehicle as validate_vehicle
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_animal": "animal",
            "validate_bike": "bike",
            "validate_car": "car",
            "validate_cat": "cat",
            "validate_lion": "lion",
            "validate_snail": "snail",
            "validate_vehicle": "vehicle",
        },
    )
