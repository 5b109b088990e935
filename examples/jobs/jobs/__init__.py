"""A client of Jobs."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.create_job_headers import CreateJobHeaders as CreateJobHeaders
    from .models.download_headers import DownloadHeaders as DownloadHeaders
    from .models.job import Job as Job
    from .models.list_jobs_headers import ListJobsHeaders as ListJobsHeaders
    from .models.list_jobs_response import ListJobsResponse as ListJobsResponse
    from .models.log_line import Level as Level, LogLine as LogLine
    from .models.new_job import NewJob as NewJob
    from .models.problem import Problem as Problem
    from .models.progress import Progress as Progress
    from .models.state import State as State
    from .models.update_job_request import UpdateJobRequest as UpdateJobRequest
    from .models.watch_job_response_event import (
        Event as Event,
        WatchJobResponseEvent as WatchJobResponseEvent,
    )
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
    from .runtime.features.streaming.downloads import (
        AsyncByteStream as AsyncByteStream,
        ByteStream as ByteStream,
    )
    from .runtime.features.streaming.stream import (
        AsyncStream as AsyncStream,
        Stream as Stream,
    )
    from .runtime.http.options import RequestOptions as RequestOptions
    from .runtime.http.retry import Retry as Retry
    from .runtime.request.bodies.streams import Binary as Binary
    from .runtime.validation.violations import Violation as Violation
    from .runtime.webhooks.verification import (
        WebhookVerificationError as WebhookVerificationError,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ApiError": "runtime.errors",
            "AsyncByteStream": "runtime.features.streaming.downloads",
            "AsyncClient": "client",
            "AsyncStream": "runtime.features.streaming.stream",
            "AuthenticationError": "runtime.errors",
            "AuthorizationCode": "runtime.auth.oauth.grants",
            "BadRequestError": "runtime.errors",
            "Binary": "runtime.request.bodies.streams",
            "ByteStream": "runtime.features.streaming.downloads",
            "Client": "client",
            "ClientCredentials": "runtime.auth.oauth.grants",
            "ConflictError": "runtime.errors",
            "CreateJobHeaders": "models.create_job_headers",
            "DownloadHeaders": "models.download_headers",
            "Event": "models.watch_job_response_event",
            "Job": "models.job",
            "Level": "models.log_line",
            "ListJobsHeaders": "models.list_jobs_headers",
            "ListJobsResponse": "models.list_jobs_response",
            "LogLine": "models.log_line",
            "NewJob": "models.new_job",
            "NotFoundError": "runtime.errors",
            "PasswordCredentials": "runtime.auth.oauth.grants",
            "PermissionDeniedError": "runtime.errors",
            "Problem": "models.problem",
            "Progress": "models.progress",
            "RateLimitError": "runtime.errors",
            "RefreshToken": "runtime.auth.oauth.grants",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "State": "models.state",
            "StatusError": "runtime.errors",
            "Stream": "runtime.features.streaming.stream",
            "TokenError": "runtime.auth.oauth.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "UpdateJobRequest": "models.update_job_request",
            "Violation": "runtime.validation.violations",
            "WatchJobResponseEvent": "models.watch_job_response_event",
            "WebhookVerificationError": "runtime.webhooks.verification",
        },
    )
