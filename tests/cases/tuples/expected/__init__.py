"""A client of Tuples."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.faster import Faster as Faster
    from .models.line import Line as Line
    from .models.loose import Loose as Loose
    from .models.more import More as More
    from .models.named import Named as Named
    from .models.point import Point as Point
    from .models.sealed import Sealed as Sealed
    from .models.uses import Uses as Uses
    from .models.uses_faster import UsesFaster as UsesFaster
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
            "Faster": "models.faster",
            "Line": "models.line",
            "Loose": "models.loose",
            "More": "models.more",
            "Named": "models.named",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Point": "models.point",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "Sealed": "models.sealed",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Uses": "models.uses",
            "UsesFaster": "models.uses_faster",
            "Violation": "runtime.validation.violations",
        },
    )
