"""An `httpx2.Request` from an encoded URL, headers and body.

`Client.build_request` of httpx2 would encode and merge them again, which takes as long as
the rest of a call. As there, the client's headers and cookies apply; its
`params` are part of the URL already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

__all__ = ["Headers", "build"]

Header = tuple[bytes, bytes]
Headers = list[tuple[bytes, bytes]]

# RFC 9110 section 8.6: methods that send `Content-Length: 0` for an empty body.
_WITH_BODY = frozenset({"POST", "PUT", "PATCH", "QUERY"})
_FRAMING = frozenset({b"content-length", b"transfer-encoding"})


def build(
    client: httpx2.Client | httpx2.AsyncClient,
    method: str,
    url: httpx2.URL,
    headers: Headers,
    content: Any,
    timeouts: dict[str, float | None],
    defaults: Mapping[bytes, Header],
) -> httpx2.Request:
    """The request as `client` sends it. `headers` override the client's.

    content: bytes, None, or an iterable of bytes. timeouts: the seconds of each phase.
    defaults: headers that override the client's, by their names in lower case.
    """
    import httpx2

    names = {name.lower() for name, _ in headers}
    merged = [pair for name, pair in defaults.items() if name not in names]
    names.update(defaults)
    merged += [pair for pair in client.headers.raw if pair[0].lower() not in names]
    names.update(name.lower() for name, _ in merged)
    merged += headers
    stream: httpx2.ByteStream | None = None
    if content is None or type(content) is bytes:
        if b"host" not in names:
            merged.insert(0, (b"Host", url.netloc))
        if names.isdisjoint(_FRAMING) and (content or method in _WITH_BODY):
            length = str(len(content or b"")).encode("ascii")
            merged.append((b"Content-Length", length))
        stream = httpx2.ByteStream(content or b"")
    request = httpx2.Request(
        method,
        url,
        headers=merged,
        content=content if stream is None else None,
        stream=stream,
        extensions={"timeout": timeouts},
    )
    request.method = method  # httpx2 converts it to upper case
    if stream is not None:
        request.read()  # hooks and transports of the caller expect `request.content`
    if client.cookies:
        try:
            client.cookies.set_cookie_header(request)
        except UnicodeEncodeError:
            pass  # the server set a cookie that httpx2 cannot send
    return request
