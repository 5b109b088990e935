"""One call from arguments to result, shared by the synchronous and the asynchronous
transport, which do the sending and waiting.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar, cast

from ..core.headers import compare_headers
from ..core.mismatches import Mismatch, Mismatches
from ..core.unset import Unset
from ..errors import (
    ApiError,
    RequestTimeoutError,
    ResponseDecodeError,
    ResponseValidationError,
    StatusError,
    TransportError,
    reason_of,
    status_error,
)
from ..response.content_codings import Undecodable
from ..response.recording import listeners
from ..response.responses import decode_response
from .outgoing import Outgoing

if TYPE_CHECKING:
    import httpx2

__all__ = ["Call"]

T = TypeVar("T")
ErrorT = TypeVar("ErrorT", bound=ApiError)
_REQUEST_IDS = ("x-request-id", "request-id", "x-amzn-requestid", "x-ms-request-id")


class Call(Outgoing[T]):
    """One call: its requests, its retries, and the result from the response.

    Raises RequestValidationError before anything is sent.
    """

    def should_resend(self, response: httpx2.Response) -> bool:
        """Whether to send again with new credentials after a 401, once in a call."""
        if not self.signers or self._is_cross_origin:
            return False  # the request had no credentials
        if response.status_code != 401:
            for signer in self.signers:
                signer.on_response(response)
        if response.status_code != 401 or self._was_resent:
            return False
        results = [signer.on_unauthorized(response) for signer in self.signers]
        if not any(results) or not self._repeatable:
            return False
        self._was_resent = True
        self._sent -= 1  # not a retry
        self.record(response)
        return True

    @contextmanager
    def receiving(
        self, response: httpx2.Response, stream: bool, *, is_async: bool
    ) -> Generator[bool, None, None]:
        """Around the reading of a response whose headers have arrived.

        Gives whether the body is read now; a success may be read as a stream later.
        """
        from ..response.arriving import receiving

        deadline, given = self.deadline, self._options.max_response_size
        limit = self._settings.max_response_size if isinstance(given, Unset) else given
        is_whole = not (stream and response.is_success)
        if not is_whole:
            deadline.end()
            limit = None
        with receiving(response, limit, deadline.check, is_async=is_async) as arriving:
            try:
                yield is_whole
            except Undecodable as error:
                raise self.undecodable(response, error, arriving.content) from error

    def delay_after_error(self, error: Exception) -> float:
        """Seconds to wait before a repetition. Raises ApiError if there is none."""
        if isinstance(error, ApiError):
            self._log(type(error).__name__)
            raise self.told(error)
        delay = None
        if self._repeatable:
            delay = self._attempts.after(error, self._sent - 1, self._is_idempotent)
        if delay is None:
            raise self.failure(error) from error
        self._log_repetition(type(error).__name__, delay)
        return delay

    def delay_after(self, response: httpx2.Response) -> float | None:
        """Seconds to wait before a repetition; None: this response is the result."""
        delay = None
        if response.status_code < 400:
            self._settings.budget.put_back(self._attempts.taken)
        elif self._repeatable:
            delay = self._attempts.after(response, self._sent - 1, self._is_idempotent)
        if delay is None:
            logger = self._settings.logger
            if logger.isEnabledFor(logging.DEBUG):
                logger.debug("Request %s", dict(response.request.headers))
                logger.debug("Response %s", dict(response.headers))
            self._log(str(response.status_code))
            return None
        self._log_repetition(str(response.status_code), delay)
        self.record(response)
        return delay

    def _log(self, outcome: str) -> None:
        logger = self._settings.logger
        if logger.isEnabledFor(logging.INFO):
            took = 1000 * self.deadline.elapsed
            line = "%s: %s, attempts: %d, %.0f ms"
            logger.info(line, self._description, outcome, self._sent, took)

    def _log_repetition(self, reason: str, delay: float) -> None:
        line = "%s: %s, attempt %d follows in %.2f s"
        self._settings.logger.warning(
            line, self._description, reason, self._sent + 1, delay
        )

    def told(self, error: ErrorT, response: httpx2.Response | None = None) -> ErrorT:
        """The error with what is known of the call."""
        error.method = self.operation.method
        error.url = f"{self._base}{self._prepared.path}"
        error.operation = f"{self.operation.method} {self.operation.path}"
        error.attempts = self._sent
        error.elapsed = self.deadline.elapsed
        if response is not None:
            found = (response.headers.get(name) for name in _REQUEST_IDS)
            error.request_id = next(filter(None, found), None)
        return error

    def failure(self, error: Exception) -> ApiError:
        """The error to raise for an error of httpx2 or of code that it calls."""
        import httpx2

        self._log(type(error).__name__)
        message = f"{self._description}: {reason_of(error)}"
        if self._sent > 1:
            message += f" (after {self._sent} attempts)"
        if isinstance(error, httpx2.TimeoutException):
            if self.deadline.left <= 0:
                message += f": longer than {self.deadline.total:g} seconds"
            return self.told(RequestTimeoutError(message))
        return self.told(TransportError(message))

    def result(self, response: httpx2.Response) -> T:
        """The decoded body; raises StatusError for a status outside 2xx."""
        recordings = listeners(self._settings.budget)
        mismatches = Mismatches(self.strict or bool(recordings))
        try:
            body = decode_response(self.operation.described, response, mismatches)
        except Undecodable as error:
            self.record(response, tuple(mismatches))
            said = self._said(response)
            raise self.undecodable(response, error, response.content, said) from error
        self._compare_headers(response, mismatches)
        if recordings:
            self.record(response, tuple(mismatches))
        if not 200 <= response.status_code < 300:
            raise self._status_error(response, body)
        if mismatches and self.strict:
            status = response.status_code
            differs = ResponseValidationError(tuple(mismatches), status, body)
            raise self.told(differs, response)
        return cast(T, body)

    def _status_error(self, response: httpx2.Response, body: object) -> StatusError:
        error = status_error(
            response.status_code,
            response.headers,
            body,
            self._description,
            self._said(response),
        )
        return self.told(error, response)

    def undecodable(
        self,
        response: httpx2.Response,
        error: Undecodable,
        content: bytes = b"",
        said: str = "",
    ) -> ResponseDecodeError:
        """The error for a success that cannot be decoded."""
        made = ResponseDecodeError(
            response.status_code,
            response.headers,
            content,
            self._description,
            f"{error}: {said}" if said else str(error),
        )
        return self.told(made, response)

    def _said(self, response: httpx2.Response) -> str:
        """What the server says of an error, without secrets."""
        from ..response.error_text import error_text

        return error_text(response, self.hidden()[1])

    def begun(self, response: httpx2.Response) -> list[Mismatch] | None:
        """Checks the headers of a streamed response, and records it.

        Returns the list for mismatches in the body, or None if nothing is recorded.
        """
        recordings = listeners(self._settings.budget)
        mismatches = Mismatches(self.strict or bool(recordings))
        self._compare_headers(response, mismatches)
        if mismatches and self.strict:
            raise ResponseValidationError(tuple(mismatches), response.status_code, None)
        if not recordings:
            return None
        recorded = list(mismatches)
        self.record(response, recorded, b"")
        return recorded

    def _compare_headers(
        self, response: httpx2.Response, mismatches: Mismatches
    ) -> None:
        if mismatches.wanted and self.operation.headers:
            compare_headers(self.operation.headers, response.headers, mismatches)

    @property
    def chooses_response(self) -> bool:
        """Whether the caller named the media type of the response."""
        return self._options.accept is not None

    @property
    def strict(self) -> bool:
        """Whether a response that differs from the document raises an error."""
        return self._settings.strict_responses
