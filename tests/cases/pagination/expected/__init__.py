"""A client of Pagination."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.inner_ import Inner as Inner
    from .models.linked import Linked as Linked
    from .models.linked_links import LinkedLinks as LinkedLinks
    from .models.list_by_header_headers import (
        ListByHeaderHeaders as ListByHeaderHeaders,
    )
    from .models.list_by_number_response import (
        ListByNumberResponse as ListByNumberResponse,
    )
    from .models.list_by_offset_response import (
        ListByOffsetResponse as ListByOffsetResponse,
    )
    from .models.list_configured_response import (
        ListConfiguredResponse as ListConfiguredResponse,
    )
    from .models.pet import Pet as Pet
    from .models.pet_list import PetList as PetList
    from .models.two_lists_response import TwoListsResponse as TwoListsResponse
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
            "Inner": "models.inner_",
            "Linked": "models.linked",
            "LinkedLinks": "models.linked_links",
            "ListByHeaderHeaders": "models.list_by_header_headers",
            "ListByNumberResponse": "models.list_by_number_response",
            "ListByOffsetResponse": "models.list_by_offset_response",
            "ListConfiguredResponse": "models.list_configured_response",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Pet": "models.pet",
            "PetList": "models.pet_list",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "TwoListsResponse": "models.two_lists_response",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
