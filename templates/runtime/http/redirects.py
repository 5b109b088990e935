"""Requests that follow a redirect.

httpx2 removes only `Authorization` from a request to another origin. This module removes
everything that may identify the caller: all headers except those that describe the
request and its content, all cookies, and credentials that the server repeats in the URL.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

if TYPE_CHECKING:
    import httpx2

__all__ = ["strip_credentials"]

_KEPT = frozenset(
    "accept accept-charset accept-encoding accept-language cache-control connection"
    " content-disposition content-encoding content-language content-length content-type"
    " host if-match if-modified-since if-none-match if-range if-unmodified-since prefer"
    " range te transfer-encoding user-agent".split()
)


def strip_credentials(request: httpx2.Request, secret: Sequence[str]) -> None:
    """Change a request into one for another origin.

    `secret` has the credentials of the query, as `name=value`.
    """
    for name in set(request.headers) - _KEPT:
        del request.headers[name]
    known = {_pair(pair) for pair in secret}
    pairs = request.url.query.decode("ascii").split("&")
    kept = [pair for pair in pairs if _pair(pair) not in known]
    if len(kept) < len(pairs):
        query = "&".join(kept).encode("ascii") or None
        request.url = request.url.copy_with(query=query)


def _pair(pair: str) -> tuple[str, str]:
    """The decoded name and value."""
    name, _, value = pair.partition("=")
    return unquote_plus(name), unquote_plus(value)
