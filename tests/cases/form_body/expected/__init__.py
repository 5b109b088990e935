"""A client of Form Body."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.create_payments_request import (
        BankAccountType as BankAccountType,
        CreatePaymentsRequest as CreatePaymentsRequest,
    )
    from .models.search_request import SearchRequest as SearchRequest
    from .models.search_request_range import SearchRequestRange as SearchRequestRange
    from .models.upload_request import UploadRequest as UploadRequest
    from .models.upload_request_details import (
        UploadRequestDetails as UploadRequestDetails,
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
    from .runtime.http.options import RequestOptions as RequestOptions
    from .runtime.http.retry import Retry as Retry
    from .runtime.request.bodies.parts import FilePart as FilePart
    from .runtime.request.bodies.streams import Binary as Binary, Progress as Progress
    from .runtime.validation.violations import Violation as Violation
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ApiError": "runtime.errors",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "BankAccountType": "models.create_payments_request",
            "Binary": "runtime.request.bodies.streams",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "CreatePaymentsRequest": "models.create_payments_request",
            "FilePart": "runtime.request.bodies.parts",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Progress": "runtime.request.bodies.streams",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "SearchRequest": "models.search_request",
            "SearchRequestRange": "models.search_request_range",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "UploadRequest": "models.upload_request",
            "UploadRequestDetails": "models.upload_request_details",
            "Violation": "runtime.validation.violations",
        },
    )
