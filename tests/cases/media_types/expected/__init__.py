"""A client of Media types."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.add_picture_multipart_request import (
        AddPictureMultipartRequest as AddPictureMultipartRequest,
    )
    from .models.add_picture_request import AddPictureRequest as AddPictureRequest
    from .models.bulk_request import BulkRequest as BulkRequest
    from .models.manifest_v1 import ManifestV1 as ManifestV1
    from .models.manifest_v2 import ManifestV2 as ManifestV2
    from .models.pet import Pet as Pet
    from .models.problem import Problem as Problem
    from .models.put_note_request import PutNoteRequest as PutNoteRequest
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
    from .runtime.features.streaming.downloads import (
        AsyncByteStream as AsyncByteStream,
        ByteStream as ByteStream,
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
            "AddPictureMultipartRequest": "models.add_picture_multipart_request",
            "AddPictureRequest": "models.add_picture_request",
            "ApiError": "runtime.errors",
            "AsyncByteStream": "runtime.features.streaming.downloads",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "Binary": "runtime.request.bodies.streams",
            "BulkRequest": "models.bulk_request",
            "ByteStream": "runtime.features.streaming.downloads",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "FilePart": "runtime.request.bodies.parts",
            "ManifestV1": "models.manifest_v1",
            "ManifestV2": "models.manifest_v2",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Pet": "models.pet",
            "Problem": "models.problem",
            "Progress": "runtime.request.bodies.streams",
            "PutNoteRequest": "models.put_note_request",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
