"""The errors that a call can raise.

Messages end up in logs, so they never contain a query string, a header or a credential.
Of a body they have only what the server says of an error.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from .core.mismatches import Mismatch
    from .validation.violations import Violation

__all__ = [
    "ApiError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestTimeoutError",
    "RequestValidationError",
    "ResponseDecodeError",
    "ResponseValidationError",
    "ServerError",
    "StatusError",
    "TransportError",
    "UnprocessableEntityError",
    "ValidationError",
    "causes",
    "reason_of",
    "status_error",
]

T = TypeVar("T")


class ApiError(Exception):
    """Base class of all errors that a call raises.

    `method`, `url` (without query), `operation` (method and path of the document),
    `attempts`, `elapsed` (seconds) and the server's `request_id` are set by calls.
    """

    method: str | None = None
    url: str | None = None
    operation: str | None = None
    attempts: int = 0
    elapsed: float = 0.0
    request_id: str | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class ValidationError(ApiError, ValueError):
    """Data violates the document. `violations` has every failure."""

    def __init__(self, violations: Sequence[Violation]) -> None:
        self.violations = violations
        super().__init__(violations)

    def __str__(self) -> str:
        return "\n".join(str(violation) for violation in self.violations)


class RequestValidationError(ValidationError):
    """The request violates the document; nothing was sent.

    `violations` has every failure of parameters and body, each with its `argument`.
    """


class _ResponseError(ApiError):
    """What errors of responses share. `request` is method and URL, without query."""

    def __init__(
        self,
        status: int,
        headers: Mapping[str, str],
        body: Any,
        request: str = "",
        message: str = "",
    ) -> None:
        self.status = status
        self.headers = headers
        self.body = body
        self.request = request
        self.message = message
        super().__init__(status, headers, body, request, message)


class StatusError(_ResponseError):
    """The server responded with a status outside 2xx.

    `body` is decoded as the document describes it for this `status`, if it can be.
    `headers` are those of the response; lookup ignores case. `message` is what the server
    says of the error: a member such as `detail` or `message` of a JSON body, otherwise the
    first 200 characters of the body.
    """

    def headers_as(self, cls: type[T]) -> T:
        """The headers as an operation's class, such as `models.ListPetsHeaders`.

        A missing header is None; one that cannot be decoded is the string received.
        """
        from .core.headers import headers_as

        return headers_as(cls, self.headers)

    def __str__(self) -> str:
        origin = f" from {self.request}" if self.request else ""
        said = f": {self.message}" if self.message else ""
        return f"status {self.status}{origin}{said}"


class BadRequestError(StatusError):
    """Status 400."""


class AuthenticationError(StatusError):
    """Status 401."""


class PermissionDeniedError(StatusError):
    """Status 403."""


class NotFoundError(StatusError):
    """Status 404."""


class ConflictError(StatusError):
    """Status 409."""


class UnprocessableEntityError(StatusError):
    """Status 422."""


class RateLimitError(StatusError):
    """Status 429."""


class ServerError(StatusError):
    """Status 500 to 599."""


class ResponseDecodeError(_ResponseError):
    """A success whose body cannot be decoded, or is larger than `max_response_size`.

    It is not in its media type (cut JSON, an HTML page), it is missing, or its content
    coding has no end. `body` is what arrived, as far as its content codings could be
    decoded; it is empty for a stream, and for a body that is too large.
    """

    body: bytes

    def __str__(self) -> str:
        origin = f" from {self.request}" if self.request else ""
        return f"status {self.status}{origin}, but {self.message}"


class TransportError(ApiError):
    """No usable response: the connection, TLS or the URL failed."""


class RequestTimeoutError(TransportError):
    """Connecting, sending or receiving took longer than `timeout`."""


class ResponseValidationError(ValidationError):
    """A 2xx response differs from the document (only with `strict_responses=True`).

    `body` is what the method returns without `strict_responses`.
    """

    def __init__(self, mismatches: Sequence[Mismatch], status: int, body: Any) -> None:
        from .validation.violations import of_mismatch

        super().__init__([of_mismatch(mismatch) for mismatch in mismatches])
        self.mismatches = tuple(mismatches)
        self.status = status
        self.body = body
        self.args = (self.mismatches, status, body)  # pickle calls the class with them

    def __str__(self) -> str:
        lines = [str(mismatch) for mismatch in self.mismatches]
        return "\n".join(
            [
                f"status {self.status}, but the response differs from the document:",
                *lines,
            ]
        )


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and its causes, the innermost last."""
    for _ in range(20):  # there may be a cycle
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__


def reason_of(error: Exception) -> str:
    """Why there is no response: the kind of the error, and what the system or httpx2
    says. Messages of other errors may contain parts of the request."""
    import httpx2

    safe = (httpx2.NetworkError, httpx2.TimeoutException, httpx2.RemoteProtocolError)
    said = str(error) if isinstance(error, safe) else ""
    for cause in causes(error):
        if isinstance(cause, OSError) and not isinstance(cause, TimeoutError):
            number = f"[Errno {cause.errno}] " if cause.errno else ""
            said = f"{number}{cause.strerror or cause}"
            if isinstance(cause, ConnectionError) and cause.errno:
                said = number + os.strerror(cause.errno)  # asyncio has words of its own
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


_BY_STATUS: Mapping[int, type[StatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error(
    status: int, headers: Mapping[str, str], body: object, request: str, message: str
) -> StatusError:
    """The error for a status outside 2xx; `request` is method and URL, no query."""
    cls = _BY_STATUS.get(status, ServerError if 500 <= status <= 599 else StatusError)
    return cls(status, headers, body, request, message)
