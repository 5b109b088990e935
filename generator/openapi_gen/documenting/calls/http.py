"""The HTTP message of a request, with the bytes that the client sends."""

from __future__ import annotations

from ...media_formats.media_types import essence
from ...model import FileSample
from ...records import dataclass
from .credentials import COOKIE, Credential, credentials_of
from .request import CallContext, Request, encoded
from .servers import base_url

_NAMES = {"accept": "Accept", "content-type": "Content-Type", "cookie": COOKIE}
"""The client writes these in lower case, as HTTP/2 does; people read them so."""


@dataclass(frozen=True, slots=True)
class HttpMessage:
    method: str
    origin: str
    """Scheme and host of the server: `https://api.example.com`."""
    path: str
    """The path and the query, encoded, without credentials."""
    fields: tuple[tuple[str, str], ...]
    """The headers, without host and credentials."""
    content: bytes | None
    credentials: tuple[Credential, ...]
    file: str = ""
    """The name of the file that is the whole content."""

    @property
    def target(self) -> str:
        """The request target, with placeholders for credentials."""
        keys = [
            f"{one.scheme.parameter}={one.placeholders[0]}"
            for one in self.credentials
            if one.is_in_query
        ]
        mark = "&" if "?" in self.path else "?"
        return f"{self.path}{mark}{'&'.join(keys)}" if keys else self.path

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """The headers, with placeholders for credentials."""
        added = [one.header for one in self.credentials if one.header is not None]
        pairs = [*added, *self.fields]
        cookies = [value for name, value in pairs if name == COOKIE]
        others = [pair for pair in pairs if pair[0] != COOKIE]
        if cookies:
            others.append((COOKIE, "; ".join(cookies)))
        return ("Host", self.origin.partition("://")[2]), *others

    @property
    def body(self) -> str:
        """The content as text; bytes that are none are escaped."""
        return (self.content or b"").decode("utf-8", "backslashreplace")

    @property
    def media_type(self) -> str:
        """That of the content, in lower case and without parameters."""
        return essence(dict(self.fields).get("Content-Type", ""))


def http_request(request: Request, context: CallContext) -> HttpMessage:
    """The message that the client sends for a call.

    Raises ValueError for a value that its place cannot carry.
    """
    operation, api = request.operation, context.api
    made = encoded(request, context)
    scheme, _, rest = base_url(operation, api).partition("://")
    host, slash, prefix = rest.partition("/")
    data = request.body[1] if request.body is not None else None
    return HttpMessage(
        method=operation.method,
        origin=f"{scheme}://{host}",
        path=f"{slash}{prefix}{made.target}",
        fields=tuple((_NAMES.get(name, name), value) for name, value in made.headers),
        content=made.content,
        credentials=credentials_of(operation, api, context.names),
        file=data.name if isinstance(data, FileSample) else "",
    )
