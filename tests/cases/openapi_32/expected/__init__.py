"""A client of Files."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.file import File as File
    from .models.filter_ import Filter as Filter
    from .models.folder import Folder as Folder
    from .models.node import Node as Node
    from .models.question import Question as Question
    from .runtime.auth.oauth.errors import TokenError as TokenError
    from .runtime.auth.oauth.grants import (
        AuthorizationCode as AuthorizationCode,
        ClientCredentials as ClientCredentials,
        PasswordCredentials as PasswordCredentials,
        RefreshToken as RefreshToken,
    )
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
    from .runtime.features.streaming.stream import (
        AsyncStream as AsyncStream,
        Stream as Stream,
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
            "AsyncStream": "runtime.features.streaming.stream",
            "AuthenticationError": "runtime.errors",
            "AuthorizationCode": "runtime.auth.oauth.grants",
            "BadRequestError": "runtime.errors",
            "Client": "client",
            "ClientCredentials": "runtime.auth.oauth.grants",
            "ConflictError": "runtime.errors",
            "File": "models.file",
            "Filter": "models.filter_",
            "Folder": "models.folder",
            "Node": "models.node",
            "NotFoundError": "runtime.errors",
            "PasswordCredentials": "runtime.auth.oauth.grants",
            "PermissionDeniedError": "runtime.errors",
            "Question": "models.question",
            "RateLimitError": "runtime.errors",
            "RefreshToken": "runtime.auth.oauth.grants",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "Stream": "runtime.features.streaming.stream",
            "TokenError": "runtime.auth.oauth.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
