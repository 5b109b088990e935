"""A client of Streams."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.answer import Answer as Answer
    from .models.chunk import Chunk as Chunk
    from .models.job_event import JobEvent as JobEvent
    from .models.job_events_response_event import (
        JobEventsResponseEvent as JobEventsResponseEvent,
    )
    from .models.list_records_headers import ListRecordsHeaders as ListRecordsHeaders
    from .models.problem import Problem as Problem
    from .models.progress import Progress as Progress
    from .models.question import Question as Question
    from .models.record import Record as Record
    from .models.watch_response_event_option1 import (
        WatchResponseEventOption1 as WatchResponseEventOption1,
    )
    from .models.watch_response_event_option2 import (
        WatchResponseEventOption2 as WatchResponseEventOption2,
    )
    from .models.watch_response_event_option3 import (
        WatchResponseEventOption3 as WatchResponseEventOption3,
    )
    from .models.watch_response_event_option3_data import (
        WatchResponseEventOption3Data as WatchResponseEventOption3Data,
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
    from .runtime.features.streaming.downloads import (
        AsyncByteStream as AsyncByteStream,
        ByteStream as ByteStream,
    )
    from .runtime.features.streaming.events import ServerSentEvent as ServerSentEvent
    from .runtime.features.streaming.stream import (
        AsyncStream as AsyncStream,
        Stream as Stream,
    )
    from .runtime.http.options import RequestOptions as RequestOptions
    from .runtime.http.retry import Retry as Retry
    from .runtime.request.bodies.streams import Binary as Binary
    from .runtime.validation.violations import Violation as Violation
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Answer": "models.answer",
            "ApiError": "runtime.errors",
            "AsyncByteStream": "runtime.features.streaming.downloads",
            "AsyncClient": "client",
            "AsyncStream": "runtime.features.streaming.stream",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "Binary": "runtime.request.bodies.streams",
            "ByteStream": "runtime.features.streaming.downloads",
            "Chunk": "models.chunk",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "JobEvent": "models.job_event",
            "JobEventsResponseEvent": "models.job_events_response_event",
            "ListRecordsHeaders": "models.list_records_headers",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Problem": "models.problem",
            "Progress": "models.progress",
            "Question": "models.question",
            "RateLimitError": "runtime.errors",
            "Record": "models.record",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "ServerSentEvent": "runtime.features.streaming.events",
            "StatusError": "runtime.errors",
            "Stream": "runtime.features.streaming.stream",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
            "WatchResponseEventOption1": "models.watch_response_event_option1",
            "WatchResponseEventOption2": "models.watch_response_event_option2",
            "WatchResponseEventOption3": "models.watch_response_event_option3",
            "WatchResponseEventOption3Data": "models.watch_response_event_option3_data",
        },
    )
