"""The requests of one call: what is sent, again after a failure, and after redirects.

httpx2 is only imported when the first client is created.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import unquote_plus

from ..auth.signing import CallContext, Signer
from ..core.urls import join_url, join_url_uncached
from ..errors import TransportError
from ..request.prepared import PreparedRequest, is_key
from ..response.recording import Exchange, SentRequest, listeners
from .build_request import build
from .logs import masked
from .operation import Operation
from .options import RequestOptions
from .prepare_request import check_options, prepare
from .retry import IDEMPOTENT, Attempts, retry_of
from .settings import Settings
from .timeouts import Deadline, timeout_of

if TYPE_CHECKING:
    import httpx2

    from ..core.mismatches import Mismatch

__all__ = ["Outgoing"]

T = TypeVar("T")


class Outgoing(Generic[T]):
    """The requests of one call, and which of them a recording keeps.

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
        self._attempts: Attempts
        self.on_response = settings.on_response
        self._sent: int = 0
        self._redirects = 0
        self._is_cross_origin = False
        self._replaces_auth = False
        self._was_resent = False
        self._request: httpx2.Request | None = None
        """The latest one, apart from redirects."""
        self._secrets = settings.secrets_of(operation, server)
        if self._options.headers:
            self._secrets.replace(self._options.headers)

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
        self._attempts = self._new_attempts()
        self._sent = 0

    def _new_attempts(self) -> Attempts:
        return Attempts(self.retry, self._settings.budget, self.deadline)

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
            self._replaces_auth = (
                self._secrets.has_authorization or "authorization" in request.headers
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
        return CallContext(self._settings.api_base, self._new_attempts())

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

        self.record(response)
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

    def hidden(self) -> tuple[Sequence[str], Sequence[str]]:
        """Names of headers, and values, that no log and no message shows."""
        from ..response.error_text import secret_values

        secrets, request = self._secrets, self._request
        names = [name for at, name in secrets.hidden if at == "header"]
        if request is None:
            return names, ()
        query = filter(self._is_secret, request.url.query.decode("ascii").split("&"))
        pairs = [*secrets.query, *query, *secrets.cookies]
        return names, secret_values(request.headers, names, pairs)

    def _is_secret(self, pair: str) -> bool:
        """Whether a pair of the query is a credential, by its name."""
        name = unquote_plus(pair.partition("=")[0])
        return ("query", name) in self._secrets.hidden

    @property
    def _description(self) -> str:
        return f"{self.operation.method} {self._base}{self._prepared.path}"

    @property
    def _repeatable(self) -> bool:
        content = self._prepared.content
        if content is None or isinstance(content.data, bytes):
            return True
        return content.data.repeatable

    @property
    def _is_idempotent(self) -> bool:
        """Whether the request may be sent twice."""
        if self.operation.method in IDEMPOTENT:
            return True
        names = (name.decode("latin-1") for name, _ in self._prepared.headers)
        return self._prepared.has_key() or any(map(is_key, names))

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

    def record(
        self,
        response: httpx2.Response,
        mismatches: Sequence[Mismatch] = (),
        body: bytes | None = None,
    ) -> None:
        """Add an exchange to the open recordings; None is the body of the response."""
        recordings = listeners(self._settings.budget)
        if not recordings:
            return
        exchange: Exchange[Any] = Exchange(
            self._sent_request(response.request),
            response.status_code,
            response.headers,
            response.content if body is None else body,
            mismatches,
            self.deadline.elapsed,
        )
        for exchanges in recordings:
            exchanges.append(exchange)

    def _sent_request(self, request: httpx2.Request) -> SentRequest:
        import httpx2

        hidden, cookies = self._secrets.hidden, self._prepared.cookies
        pairs = request.headers.items()
        headers = {k: v for k, v in pairs if ("header", k.lower()) not in hidden}
        if cookies:
            headers["cookie"] = "; ".join(cookies)
        stream = request.stream
        content = b"".join(stream) if isinstance(stream, httpx2.ByteStream) else None
        return SentRequest(request.method, str(request.url), headers, content)


_NO_OPTIONS = RequestOptions()


def _with_query(path: str, query: list[str]) -> str:
    return f"{path}?{'&'.join(query)}" if query else path
