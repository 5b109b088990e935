"""A client of Aliases."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.anything import Anything as Anything
    from .models.bounded import Bounded as Bounded
    from .models.by_name import ByName as ByName
    from .models.choices import Choices as Choices, ChoicesValue as ChoicesValue
    from .models.denied import Denied as Denied
    from .models.described import Described as Described
    from .models.gone import Gone as Gone
    from .models.phone import Phone as Phone
    from .models.same import Same as Same
    from .models.stricter import Stricter as Stricter
    from .models.thing import Thing as Thing
    from .models.things import Things as Things
    from .models.when import When as When
    from .models.名前 import 名前 as 名前
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
            "Anything": "models.anything",
            "ApiError": "runtime.errors",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "Bounded": "models.bounded",
            "ByName": "models.by_name",
            "Choices": "models.choices",
            "ChoicesValue": "models.choices",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "Denied": "models.denied",
            "Described": "models.described",
            "Gone": "models.gone",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Phone": "models.phone",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "Same": "models.same",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "Stricter": "models.stricter",
            "Thing": "models.thing",
            "Things": "models.things",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
            "When": "models.when",
            "名前": "models.名前",
        },
    )
