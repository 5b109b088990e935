"""A client of Link Example."""

from typing import TYPE_CHECKING

from .runtime.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.merge_repository_request import (
        MergeRepositoryRequest as MergeRepositoryRequest,
    )
    from .models.repository import Repository as Repository
    from .models.user import User as User
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
    from .runtime.options import RequestOptions as RequestOptions
    from .runtime.retry import Retry as Retry
    from .runtime.unset import UNSET as UNSET, Unset as Unset
    from .runtime.violations import Violation as Violation
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
            "MergeRepositoryRequest": "models.merge_repository_request",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "RateLimitError": "runtime.errors",
            "Repository": "models.repository",
            "RequestOptions": "runtime.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.retry",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.unset",
            "User": "models.user",
            "Violation": "runtime.violations",
        },
    )
