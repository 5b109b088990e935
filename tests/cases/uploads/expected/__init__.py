"""A client of Uploads."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.blob import Blob as Blob
    from .models.meta import Meta as Meta
    from .models.picture import Picture as Picture
    from .models.send_form_request import SendFormRequest as SendFormRequest
    from .models.send_form_request_range import (
        SendFormRequestRange as SendFormRequestRange,
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
            "Binary": "runtime.request.bodies.streams",
            "Blob": "models.blob",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "FilePart": "runtime.request.bodies.parts",
            "Meta": "models.meta",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Picture": "models.picture",
            "Progress": "runtime.request.bodies.streams",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "SendFormRequest": "models.send_form_request",
            "SendFormRequestRange": "models.send_form_request_range",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
