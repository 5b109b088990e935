"""A client of Enums."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.containers import Containers as Containers
    from .models.fractions import Fractions as Fractions
    from .models.mixed import Mixed as Mixed
    from .models.priority import Priority as Priority
    from .models.status import Status as Status
    from .models.thing import (
        Size as Size,
        Sizes as Sizes,
        State as State,
        Thing as Thing,
    )
    from .models.untyped import Untyped as Untyped
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
            "Client": "client",
            "ConflictError": "runtime.errors",
            "Containers": "models.containers",
            "Fractions": "models.fractions",
            "Mixed": "models.mixed",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Priority": "models.priority",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "Size": "models.thing",
            "Sizes": "models.thing",
            "State": "models.thing",
            "Status": "models.status",
            "StatusError": "runtime.errors",
            "Thing": "models.thing",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Untyped": "models.untyped",
            "Violation": "runtime.validation.violations",
        },
    )
