"""One call from arguments to result, shared by the synchronous and the asynchronous
transport, which do the sending and waiting.

httpx2 is only imported when the first client is created.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast
from urllib.parse import unquote_plus

from ..auth.secrets import Placed, Secrets
from ..auth.signing import CallContext, Signer
from ..core.headers import compare_headers
from ..core.mismatches import Mismatch, Mismatches
from ..core.unset import Unset
from ..core.urls import join_url, join_url_uncached
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
from ..request.prepared import PreparedRequest, is_key
from ..response.content_codings import Undecodable
from ..response.recording import Exchange, SentRequest, listeners
from ..response.responses import decode_response
from .build_request import build
from .logs import log_headers, logger, masked
from .operation import Operation
from .options import RequestOptions
from .prepare_request import check_options, prepare
from .retry import IDEMPOTENT, Attempts, retry_of
from .settings import Settings
from .timeouts import Deadline, timeout_of

if TYPE_CHECKING:
    import httpx2

__all__ = ["Call"]

T = TypeVar("T")
ErrorT = TypeVar("ErrorT", bound=ApiError)
_REQUEST_IDS = ("x-request-id", "request-id", "x-amzn-requestid", "x-ms-request-id")


class Call(Generic[T]):
    """One call: its request, its retries, and the result from the response.

    Raises RequestValidationError before anything is sent.
    """

    def __init__(
        self,
        settings: Settings,
        operation: Operation[T],
        arguments: Sequence[object],
        body: object,
        options: RequestOptions | None,
        accept: str | None = None,
        content_type: str | None = None,
    ) -> None:
        check_options(options)
        self._settings = settings
        self.operation = operation
        self._options = options or _NO_OPTIONS
        if operation.flag is not None:
            body = operation.flag(body, accept is not None)

        def prepared(
            arguments: Sequence[object], body: object, adds_key: bool = True
        ) -> PreparedRequest:
            media_types = (accept, content_type)
            return prepare(operation, arguments, body, options, *media_types, adds_key)

        key = self._options.idempotency_key
        if operation.with_key is None or (operation.method in IDEMPOTENT and not key):
            self._prepared = prepared(arguments, body)
        else:
            self._prepared = operation.with_key(
                operation, arguments, body, key, prepared
            )
        server = settings.server_of(operation, self._options.server)
        self._base = server.base
        self.retry = retry_of(self._options.retry) or settings.retry
        self.deadline: Deadline
        self._attempts: Attempts | None = None
        self.on_response = settings.on_response
        self._sent = 0
        self._redirects = 0
        self._is_cross_origin = False
        self._replaces_auth = False
        self._was_resent = False
        self._request: httpx2.Request | None = None
        """The latest one, apart from redirects."""
        self._server = server
        self._secrets: Secrets
        self._find_secrets(None)

    def _find_secrets(self, fetched: Mapping[str, Placed] | None) -> None:
        operation, settings = self.operation, self._settings
        self._secrets = settings.secrets_of(operation, self._server, fetched)
        if self._options.headers:
            self._secrets.drop_overridden(self._options.headers)

    async def fetch_secrets(self) -> None:
        """Wait for credentials of asynchronous functions."""
        source, late = self._settings.credentials, self._secrets.late
        if source is not None and late:
            self._find_secrets(await source.fetch(late, self.deadline.left))

    def start(self, client: httpx2.Client | httpx2.AsyncClient) -> None:
        """Begin to count the time and the attempts."""
        given = self._options.timeout
        settings = self._settings
        timeout = settings.timeout if given is None else timeout_of(given)
        times = None
        if given is None:
            own = settings.has_own_times
            times = client.timeout.as_dict() if own else settings.times
        self.deadline = Deadline(timeout, times, self.retry.clock)
        self._attempts = None
        self._sent = 0

    def request(
        self, client: httpx2.Client | httpx2.AsyncClient, *, is_async: bool
    ) -> httpx2.Request:
        """The request as `client` sends it, with the client's headers and cookies."""
        self._sent += 1
        self._redirects = 0
        self._is_cross_origin = False
        prepared, deadline = self._prepared, self.deadline
        url = join_url(self._base, _with_query(prepared.path, prepared.query))
        headers = [*prepared.headers, *self._secrets.headers]
        content: Any = None
        if prepared.content is not None:
            content = prepared.content.data
            if not isinstance(content, bytes):
                if content.length is not None:
                    length = str(content.length).encode("ascii")
                    headers.append((b"content-length", length))
                schema = f"{self.operation.pointer}/requestBody"
                content = content.sent(schema, deadline, is_async=is_async)
        method = self.operation.method
        own = self._settings.headers
        request = build(client, method, url, headers, content, deadline, own)
        self._request = request
        self._finish(request, client)
        for signer in self._secrets.signers:
            signer.sign(request)
        if client.auth is not None:
            self._replaces_auth = bool(self.signers) or (
                "authorization" in request.headers
            )
        return request

    def auth(self, client: httpx2.Client | httpx2.AsyncClient) -> httpx2.Auth | None:
        """The client's own `auth`; None for another origin, and for a request that has an
        `Authorization` header for this API."""
        return None if self._replaces_auth or self._is_cross_origin else client.auth

    def before(
        self, request: httpx2.Request, client: httpx2.Client | httpx2.AsyncClient
    ) -> None:
        """Must be called when a request is complete, before it is sent."""
        if self._settings.on_request is not None:
            self._settings.on_request(request)
        check = self._secrets.check
        if check is not None and not self._redirects:
            if self._settings.require_credentials:
                self._sent -= 1
                check(request, client, self.auth(client))
                self._sent += 1

    def set_header(self, name: bytes, value: bytes) -> None:
        """Set a header for the requests that follow, or remove it with an empty value.
        The name is in lower case."""
        headers = self._prepared.headers
        others = [header for header in headers if header[0].lower() != name]
        self._prepared.headers = [*others, (name, value)] if value else others
        self._sent = 0

    @property
    def signers(self) -> Sequence[Signer]:
        """Each must `prepare` before a request is sent, with `context`."""
        return self._secrets.signers

    @property
    def context(self) -> CallContext:
        again = Attempts(self.retry, self._settings.budget, self.deadline)
        return CallContext(self._settings.api_base, again)

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
        self._record(response, Mismatches())
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

    def redirect(
        self, client: httpx2.Client | httpx2.AsyncClient, response: httpx2.Response
    ) -> httpx2.Request | None:
        """The request that follows a redirect, if the client follows redirects.

        On the same origin it is signed like the first request. A request to another
        origin, and all that follow it, have no credentials and none of the caller's
        own headers.
        """
        following = response.next_request
        if following is None or not client.follow_redirects:
            return None
        self._redirects += 1
        if self._redirects > client.max_redirects:
            raise TransportError(f"{self._description}: too many redirects")
        from .redacted_url import RedactedURL
        from .redirects import strip_credentials

        self._record(response, Mismatches())
        if following.url.origin != response.request.url.origin:
            self._is_cross_origin = True
        if self._is_cross_origin:
            strip_credentials(following, self._secrets.query)
        else:
            self._write_cookies(following)
            for signer in self.signers:
                signer.sign(following)
        shown = following.url.copy_with(query=None, fragment=None)  # the server's words
        following.url = RedactedURL(following.url, masked(str(shown), self))
        return following

    def hidden(self) -> tuple[set[str], Sequence[str]]:
        """Names of headers, and values, that no log and no message shows."""
        from ..response.error_text import secret_values

        names, query = self._secrets.secret_headers, list(self._secrets.query)
        if self._request is None:
            return names, ()
        pairs = self._request.url.query.decode("ascii").split("&")
        pairs = [*query, *filter(self._is_secret, pairs), *self._secrets.cookies]
        return names, secret_values(self._request.headers, names, pairs)

    def _is_secret(self, pair: str) -> bool:
        """Whether a pair of the query is a credential, by its name."""
        return unquote_plus(pair.partition("=")[0]) in self._secrets.secret_query

    def delay_after_error(self, error: Exception) -> float | None:
        """Seconds to wait before a repetition; None: do not repeat."""
        if not self._repeatable:
            return None
        delay = self._more().after(error, self._sent - 1, self._is_idempotent)
        if delay is not None:
            self._log_repetition(type(error).__name__, delay)
        return delay

    def delay_after(self, response: httpx2.Response) -> float | None:
        """Seconds to wait before a repetition; None: this response is the result."""
        delay = None
        if response.status_code < 400:
            taken = 0 if self._attempts is None else self._attempts.taken
            self._settings.budget.put_back(taken)
        elif self._repeatable:
            delay = self._more().after(response, self._sent - 1, self._is_idempotent)
        if delay is None:
            if logger.isEnabledFor(logging.INFO):
                log_headers(response)
                self._log(str(response.status_code))
            return None
        self._log_repetition(str(response.status_code), delay)
        self._record(response, Mismatches())
        return delay

    def _log(self, outcome: str) -> None:
        if logger.isEnabledFor(logging.INFO):
            took = 1000 * self.deadline.elapsed
            line = "%s: %s, attempts: %d, %.0f ms"
            logger.info(line, self._description, outcome, self._sent, took)

    def _log_repetition(self, reason: str, delay: float) -> None:
        line = "%s: %s, attempt %d follows in %.2f s"
        logger.warning(line, self._description, reason, self._sent + 1, delay)

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

    def _more(self) -> Attempts:
        """What decides on repetitions, from the first failure on."""
        if self._attempts is None:
            budget = self._settings.budget
            self._attempts = Attempts(self.retry, budget, self.deadline)
        return self._attempts

    @property
    def _is_idempotent(self) -> bool:
        """Whether the request may be sent twice."""
        if self.operation.method in IDEMPOTENT:
            return True
        names = (name.decode("latin-1") for name, _ in self._prepared.headers)
        return self._prepared.has_key() or any(map(is_key, names))

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
            self._record(response, mismatches)
            said = self._said(response)
            raise self.undecodable(response, error, response.content, said) from error
        self._compare_headers(response, mismatches)
        if recordings:
            self._append(response, response.content, tuple(mismatches), recordings)
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
        self._append(response, b"", recorded, recordings)
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

    @property
    def _description(self) -> str:
        return f"{self.operation.method} {self._base}{self._prepared.path}"

    @property
    def _repeatable(self) -> bool:
        content = self._prepared.content
        if content is None or isinstance(content.data, bytes):
            return True
        return content.data.repeatable

    def _finish(
        self,
        request: httpx2.Request,
        client: httpx2.Client | httpx2.AsyncClient,
    ) -> None:
        """Sets what httpx2 would change in a new request: it encodes a query again, and
        ignores its cookie jar if there is a `Cookie` header."""
        self._write_cookies(request)
        own, secret = self._prepared.query, self._secrets.query
        if not client.params and not secret and not self._options.extra_query:
            return
        from .redacted_url import RedactedURL

        pairs = own + str(client.params).split("&") if client.params else own
        shown = [pair for pair in pairs if not self._is_secret(pair)]
        path = self._prepared.path
        url = join_url_uncached(self._base, _with_query(path, pairs + secret))
        request.url = RedactedURL(url, self._base + _with_query(path, shown))

    def _write_cookies(self, request: httpx2.Request) -> None:
        """The call's cookies, then those of the client's jar that have other names."""
        own = [*self._prepared.cookies, *self._secrets.cookies]
        if own:
            names = {pair.partition("=")[0] for pair in own}
            jar = request.headers.get("cookie", "").split("; ")
            rest = [
                pair for pair in jar if pair and pair.partition("=")[0] not in names
            ]
            request.headers["cookie"] = "; ".join([*own, *rest])

    def _record(self, response: httpx2.Response, mismatches: Mismatches) -> None:
        recordings = listeners(self._settings.budget)
        if recordings:
            self._append(response, response.content, tuple(mismatches), recordings)

    def _append(
        self,
        response: httpx2.Response,
        body: bytes,
        mismatches: Sequence[Mismatch],
        recordings: list[list[Exchange[Any]]],
    ) -> None:
        exchange: Exchange[Any] = Exchange(
            _sent_request(
                response.request, self._secrets.secret_headers, self._prepared
            ),
            response.status_code,
            response.headers,
            body,
            mismatches,
            self.deadline.elapsed,
        )
        for exchanges in recordings:
            exchanges.append(exchange)


_NO_OPTIONS = RequestOptions()


def _with_query(path: str, query: list[str]) -> str:
    return f"{path}?{'&'.join(query)}" if query else path


def _sent_request(
    request: httpx2.Request, secret: set[str], prepared: PreparedRequest
) -> SentRequest:
    import httpx2

    headers = {k: v for k, v in request.headers.items() if k.lower() not in secret}
    if prepared.cookies:
        headers["cookie"] = "; ".join(prepared.cookies)
    stream = request.stream
    content = b"".join(stream) if isinstance(stream, httpx2.ByteStream) else None
    return SentRequest(request.method, str(request.url), headers, content)
