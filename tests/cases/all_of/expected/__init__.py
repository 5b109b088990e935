"""A client of All Of."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.any_polymorphic import AnyPolymorphic as AnyPolymorphic
    from .models.base import Base as Base
    from .models.child import Child as Child
    from .models.dog import Bark as Bark, Dog as Dog
    from .models.named import Named as Named
    from .models.polymorphic import Polymorphic as Polymorphic
    from .models.short import Short as Short
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
            "AnyPolymorphic": "models.any_polymorphic",
            "ApiError": "runtime.errors",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "Bark": "models.dog",
            "Base": "models.base",
            "Child": "models.child",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "Dog": "models.dog",
            "Named": "models.named",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Polymorphic": "models.polymorphic",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "Short": "models.short",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
