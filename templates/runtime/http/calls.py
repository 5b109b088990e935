"""One call from arguments to result: all of it but the waiting, which the sync and the
async transport do each in their own way.

httpx2 is imported when the first client is made, not before.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar, cast

from ..auth.secrets import Secrets
from ..auth.signing import Around, Signer
from ..core.mismatches import Mismatch, Mismatches
from ..core.unsendable import failure_of
from ..core.urls import joined, joined_once
from ..errors import (
    ApiError,
    RequestTimeoutError,
    RequestValidationError,
    ResponseValidationError,
    TransportError,
    status_error,
)
from ..request.bodies.streams import Stream, awaited_only
from ..response.recording import Exchange, SentRequest, listeners
from ..response.responses import decode_response
from ..validation.violations import Violations
from .build_request import build
from .operation import Operation
from .options import RequestOptions
from .prepare_request import PreparedRequest, prepare
from .retry import retry_of
from .settings import Settings

if TYPE_CHECKING:
    import httpx2

__all__ = ["Call", "Streaming"]

T = TypeVar("T")


class Streaming(Protocol):
    """A way to read an answer while it comes (`runtime/streaming/`, where it is used)."""

    @staticmethod
    def accept(operation: Operation[Any]) -> str: ...

    @classmethod
    def opened(cls, call: Call[Any], response: httpx2.Response) -> Self: ...

    @classmethod
    async def opened_async(cls, call: Call[Any], response: httpx2.Response) -> Any: ...


S = TypeVar("S", bound=Streaming)


class Call(Generic[T]):
    """One call: its request, how often it was sent, and what comes of the answer.

    Raises RequestValidationError, before anything is sent.
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
        self._settings = settings
        self.operation = operation
        self._options = options or _NO_OPTIONS
        self._prepared = prepare(
            operation, arguments, body, options, accept, content_type
        )
        server = settings.server_of(operation, self._options.server)
        self._base = server.base
        self._retry = retry_of(self._options.retry) or settings.retry
        self._sent = 0
        self._hops = 0
        self._is_away = False
        self._replaces_auth = False
        self._renewed = False
        security = operation.security
        self._secrets = Secrets(
            settings.security if security is None else security,
            settings.credentials,
            server.credential,
        )
        if self._options.headers:
            self._secrets.give_way_to(self._options.headers)

    def request(
        self, client: httpx2.Client | httpx2.AsyncClient, *, is_async: bool
    ) -> httpx2.Request:
        """The request as `client` sends it, with its default headers and cookies."""
        self._sent += 1
        self._hops = 0
        self._is_away = False
        prepared = self._prepared
        url = joined(self._base, _with_query(prepared.path, prepared.query))
        headers = [*prepared.headers, *self._secrets.headers]
        content: Any = None
        if prepared.content is not None:
            content = prepared.content.data
            if isinstance(content, Stream):
                if content.length is not None:
                    length = str(content.length).encode("ascii")
                    headers.append((b"content-length", length))
                content = _AsyncPieces(content) if is_async else self._at_once(content)
        method = self.operation.method
        request = build(client, method, url, headers, content, self._timeout)
        self._finish(request, client)
        for signer in self._secrets.signers:
            signer.sign(request)
        if client.auth is not None:
            self._replaces_auth = bool(self.signers) or (
                "authorization" in request.headers
            )
        return request

    def auth(self, client: httpx2.Client | httpx2.AsyncClient) -> httpx2.Auth | None:
        """The client's own `auth`, as long as the request is for the call's origin and
        has no `Authorization` already: that was given for this API."""
        return None if self._replaces_auth or self._is_away else client.auth

    @property
    def signers(self) -> Sequence[Signer]:
        """What has to be prepared before each sending, with `around`."""
        return self._secrets.signers

    @property
    def around(self) -> Around:
        return Around(self._settings.api_base, self._timeout)

    def renewed(self, response: httpx2.Response) -> bool:
        """Whether to send again, once in a call, for a 401 has a credential made anew."""
        if not self.signers or self._is_away:
            return False  # nothing of ours was sent there
        if response.status_code != 401:
            for signer in self.signers:
                signer.accepted(response)
        if response.status_code != 401 or self._renewed:
            return False
        heard = [signer.refused(response) for signer in self.signers]
        if not any(heard) or not self._repeatable:
            return False
        self._renewed = True
        self._sent -= 1  # it counts as no repetition of the same
        self._record(response, Mismatches())
        return True

    def redirected(
        self, client: httpx2.Client | httpx2.AsyncClient, response: httpx2.Response
    ) -> httpx2.Request | None:
        """The request to follow a redirect with, for a client that follows them.

        On its own origin it is signed as the first one was. To another one, and from
        there on, no credential goes along, and no header of the caller's own.
        """
        following = response.next_request
        if following is None or not client.follow_redirects:
            return None
        self._hops += 1
        if self._hops > client.max_redirects:
            raise TransportError(f"{self._shown}: more redirects than are followed")
        from .redirects import leave_behind, quiet

        self._record(response, Mismatches())
        if following.url.origin != response.request.url.origin:
            self._is_away = True
        secret = self._secrets.query
        if self._is_away:
            leave_behind(following, secret)
        else:
            quiet(following, secret)
            self._write_cookies(following)
            for signer in self.signers:
                signer.sign(following)
        return following

    def delay_after_error(self, error: Exception) -> float | None:
        """Seconds after which to send again, or None to give up."""
        import httpx2

        before_sending = isinstance(error, (httpx2.ConnectError, httpx2.ConnectTimeout))
        broken = isinstance(error, (httpx2.NetworkError, httpx2.RemoteProtocolError))
        if not (before_sending or broken) or not self._repeatable:
            return None
        return self._retry.after_error(
            self.operation.method, connected=not before_sending, done=self._sent - 1
        )

    def delay_after(self, response: httpx2.Response) -> float | None:
        """Seconds after which to send again, or None if this answer is the result."""
        if response.status_code < 400 or not self._repeatable:
            return None
        delay = self._retry.after_status(
            self.operation.method,
            response.status_code,
            response.headers.get("retry-after"),
            self._sent - 1,
        )
        if delay is not None:
            self._record(response, Mismatches())
        return delay

    def failure(self, error: Exception) -> ApiError:
        """What to raise from an error of httpx2's, or of what it calls."""
        import httpx2

        # The text of other errors can hold bytes of the request.
        telling = (
            httpx2.NetworkError,
            httpx2.TimeoutException,
            httpx2.RemoteProtocolError,
            OSError,
        )
        text = f": {error}" if isinstance(error, telling) and str(error) else ""
        message = f"{self._shown}: {type(error).__name__}{text}"
        if isinstance(error, httpx2.TimeoutException):
            return RequestTimeoutError(message)
        return TransportError(message)

    def result(self, response: httpx2.Response) -> T:
        """The decoded success value; raises StatusError for a status outside 2xx."""
        open_lists = listeners(self._settings)
        notes = Mismatches(self.strict or bool(open_lists))
        body = decode_response(self.operation.described, response, notes)
        self._compare_headers(response, notes)
        if open_lists:
            self._keep(response, response.content, tuple(notes), open_lists)
        if not 200 <= response.status_code < 300:
            raise status_error(
                response.status_code, response.headers, body, self._shown
            )
        if notes and self.strict:
            raise ResponseValidationError(tuple(notes), response.status_code, body)
        return cast(T, body)

    def opened(self, kind: type[S], response: httpx2.Response) -> S:
        """A stream of a 2xx answer; raises StatusError for another, which was read."""
        if not response.is_success:
            self.result(response)
        try:
            return kind.opened(self, response)
        except BaseException:
            response.close()
            raise

    async def opened_async(
        self, kind: type[Streaming], response: httpx2.Response
    ) -> Any:
        """As `opened`."""
        if not response.is_success:
            self.result(response)
        try:
            return await kind.opened_async(self, response)
        except BaseException:
            await response.aclose()
            raise

    def begun(self, response: httpx2.Response) -> list[Mismatch] | None:
        """Records an answer that is still to come, after a look at its headers.

        Returns the list for what else will turn out not to be as described, or None
        where nobody asks for it.
        """
        open_lists = listeners(self._settings)
        notes = Mismatches(self.strict or bool(open_lists))
        self._compare_headers(response, notes)
        if notes and self.strict:
            raise ResponseValidationError(tuple(notes), response.status_code, None)
        if not open_lists:
            return None
        mismatches = list(notes)
        self._keep(response, b"", mismatches, open_lists)
        return mismatches

    def _compare_headers(self, response: httpx2.Response, notes: Mismatches) -> None:
        if notes.wanted and self.operation.headers:
            from ..response_headers import compare_headers

            compare_headers(self.operation.headers, response.headers, notes)

    @property
    def strict(self) -> bool:
        """Whether an answer that is not as described raises."""
        return self._settings.strict_responses

    @property
    def _timeout(self) -> float | httpx2.Timeout | None:
        own = self._options.timeout
        return self._settings.timeout if own is None else own

    @property
    def _shown(self) -> str:
        return f"{self.operation.method} {self._base}{self._prepared.path}"

    @property
    def _repeatable(self) -> bool:
        content = self._prepared.content
        stream = content.data if content is not None else None
        return not isinstance(stream, Stream) or stream.repeatable

    def _at_once(self, stream: Stream) -> Stream:
        """For a client that cannot await; RequestValidationError where it has to."""
        if stream.awaited is None:
            return stream
        schema = f"{self.operation.pointer}/requestBody"
        failure = failure_of(awaited_only(), stream.awaited, schema)
        raise RequestValidationError(Violations([("body", [failure])]))

    def _finish(
        self,
        request: httpx2.Request,
        client: httpx2.Client | httpx2.AsyncClient,
    ) -> None:
        """What httpx2 cannot be told beforehand: it would encode a query anew, and keep
        the cookies of its jar back where there is a `Cookie` header."""
        self._write_cookies(request)
        if not client.params and not self._secrets.query:
            return
        from .redacted_url import QuietURL

        own = [str(client.params)] if client.params else []
        shown, query = self._prepared.query + own, self._secrets.query
        path = self._prepared.path
        url = joined_once(self._base, _with_query(path, shown + query))
        request.url = QuietURL(url, self._base + _with_query(path, shown))

    def _write_cookies(self, request: httpx2.Request) -> None:
        """The call's own, before those of the client's jar that are called otherwise."""
        own = [*self._prepared.cookies, *self._secrets.cookies]
        if own:
            names = {pair.partition("=")[0] for pair in own}
            jar = request.headers.get("cookie", "").split("; ")
            rest = [
                pair for pair in jar if pair and pair.partition("=")[0] not in names
            ]
            request.headers["cookie"] = "; ".join([*own, *rest])

    def _record(self, response: httpx2.Response, notes: Mismatches) -> None:
        open_lists = listeners(self._settings)
        if open_lists:
            self._keep(response, response.content, tuple(notes), open_lists)

    def _keep(
        self,
        response: httpx2.Response,
        body: bytes,
        mismatches: Sequence[Mismatch],
        open_lists: list[list[Exchange]],
    ) -> None:
        exchange = Exchange(
            _sent_request(response.request, self._secrets.names, self._prepared),
            response.status_code,
            response.headers,
            body,
            mismatches,
        )
        for exchanges in open_lists:
            exchanges.append(exchange)


class _AsyncPieces:
    """A stream that httpx2 takes for an asynchronous one, and for that alone."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._stream.__aiter__()


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
