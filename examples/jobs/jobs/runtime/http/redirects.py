"""What goes along to where a server sends a client that follows redirects.

httpx2 takes `Authorization` alone away from a request for another origin. Here nothing
goes there that could tell who the caller is: no header but those that say what is asked
for and how it is packed, no cookie, and no credential that the server repeats in the URL.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

if TYPE_CHECKING:
    import httpx2

__all__ = ["leave_behind", "quiet"]

_KEPT = frozenset(
    "accept accept-charset accept-encoding accept-language cache-control connection"
    " content-disposition content-encoding content-language content-length content-type"
    " host if-match if-modified-since if-none-match if-range if-unmodified-since prefer"
    " range te transfer-encoding user-agent".split()
)


def leave_behind(request: httpx2.Request, secret: Sequence[str]) -> None:
    """Make of a request one for another origin.

    `secret` has the credentials of the query, as `name=value`.
    """
    for name in set(request.headers) - _KEPT:
        del request.headers[name]
    known = {_pair(text) for text in secret}
    pairs = request.url.query.decode("ascii").split("&")
    kept = [text for text in pairs if _pair(text) not in known]
    if len(kept) < len(pairs):
        query = "&".join(kept).encode("ascii") or None
        request.url = request.url.copy_with(query=query)


def quiet(request: httpx2.Request, secret: Sequence[str]) -> None:
    """Keep out of logs what the server repeats of the credentials of the query."""
    names = {_pair(text)[0] for text in secret}
    pairs = request.url.query.decode("ascii").split("&")
    shown = [text for text in pairs if _pair(text)[0] not in names]
    if len(shown) < len(pairs):
        from .redacted_url import QuietURL

        query = "&".join(shown).encode("ascii") or None
        request.url = QuietURL(request.url, str(request.url.copy_with(query=query)))


def _pair(text: str) -> tuple[str, str]:
    """Name and value, whichever way they are encoded."""
    name, _, value = text.partition("=")
    return unquote_plus(name), unquote_plus(value)
