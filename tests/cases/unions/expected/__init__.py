"""A client of Unions."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.cat import Cat as Cat
    from .models.company import Company as Company
    from .models.dog import Dog as Dog
    from .models.found_ import Found as Found, Size as Size
    from .models.found_inline_left import FoundInlineLeft as FoundInlineLeft
    from .models.found_inline_option2 import FoundInlineOption2 as FoundInlineOption2
    from .models.owner import Owner as Owner
    from .models.person import Person as Person
    from .models.pet import Pet as Pet
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
            "ApiError": "runtime.errors",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "Cat": "models.cat",
            "Client": "client",
            "Company": "models.company",
            "ConflictError": "runtime.errors",
            "Dog": "models.dog",
            "Found": "models.found_",
            "FoundInlineLeft": "models.found_inline_left",
            "FoundInlineOption2": "models.found_inline_option2",
            "NotFoundError": "runtime.errors",
            "Owner": "models.owner",
            "PermissionDeniedError": "runtime.errors",
            "Person": "models.person",
            "Pet": "models.pet",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "Size": "models.found_",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
