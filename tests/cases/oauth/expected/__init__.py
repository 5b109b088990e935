"""A client of OAuth."""

from typing import TYPE_CHECKING

from .runtime.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
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
    from .runtime.oauth.errors import TokenError as TokenError
    from .runtime.oauth.grants import (
        AuthorizationCode as AuthorizationCode,
        ClientCredentials as ClientCredentials,
        PasswordCredentials as PasswordCredentials,
        RefreshToken as RefreshToken,
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
            "AuthorizationCode": "runtime.oauth.grants",
            "BadRequestError": "runtime.errors",
            "Client": "client",
            "ClientCredentials": "runtime.oauth.grants",
            "ConflictError": "runtime.errors",
            "NotFoundError": "runtime.errors",
            "PasswordCredentials": "runtime.oauth.grants",
            "PermissionDeniedError": "runtime.errors",
            "RateLimitError": "runtime.errors",
            "RefreshToken": "runtime.oauth.grants",
            "RequestOptions": "runtime.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.retry",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TokenError": "runtime.oauth.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.unset",
            "Violation": "runtime.violations",
        },
    )
