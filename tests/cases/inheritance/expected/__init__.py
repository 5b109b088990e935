"""A client of Inheritance."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.animal import Animal as Animal
    from .models.any_animal import AnyAnimal as AnyAnimal
    from .models.any_cat import AnyCat as AnyCat
    from .models.bike import Bike as Bike
    from .models.car import Car as Car
    from .models.cat import Cat as Cat
    from .models.lion import Lion as Lion
    from .models.snail import Snail as Snail
    from .models.vehicle import Vehicle as Vehicle
    from .runtime.core.unset import UNSET as UNSET, Unset as Unset
    from .runtime.errors import (
        ApiError as ApiError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConflictError as ConflictError,
        NotFoundError as NotFoundError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        RequestTimeoutError as RequestTimeoutError,
        RequestValidationError as RequestValidationError,
        ResponseValidationError as ResponseValidationError,
        ServerError as ServerError,
        StatusError as StatusError,
        TransportError as TransportError,
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from .runtime.http.options import RequestOptions as RequestOptions
    from .runtime.http.retry import Retry as Retry
    from .runtime.validation.violations import Violation as Violation
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Animal": "models.animal",
            "AnyAnimal": "models.any_animal",
            "AnyCat": "models.any_cat",
            "ApiError": "runtime.errors",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "Bike": "models.bike",
            "Car": "models.car",
            "Cat": "models.cat",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "Lion": "models.lion",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "Snail": "models.snail",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Vehicle": "models.vehicle",
            "Violation": "runtime.validation.violations",
        },
    )
