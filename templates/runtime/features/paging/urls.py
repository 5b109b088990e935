"""Pages by URL: in the body, or in a `Link` header."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from ...errors import TransportError
from .base import Paging, Path, Seen, Source, find
from .web_links import target_of

if TYPE_CHECKING:
    import httpx2

__all__ = ["HeaderPaging", "UrlPaging"]


@dataclass(frozen=True, kw_only=True)
class UrlPaging(Paging):
    """`next` is where the URL of the next page is."""

    next: Path | Source

    def following(
        self, page: Any, response: httpx2.Response, position: Any, seen: Seen
    ) -> Any:
        found = find(self.next, page, response)
        if not isinstance(found, str) or not found:
            return None
        return _joined(response, found)


@dataclass(frozen=True, kw_only=True)
class HeaderPaging(Paging):
    """The `Link` header has a link with the relation `next` (RFC 8288)."""

    def following(
        self, page: Any, response: httpx2.Response, position: Any, seen: Seen
    ) -> Any:
        found = target_of(response.headers.get("link", ""), "next")
        return None if found is None else _joined(response, found)


def _joined(response: httpx2.Response, url: str) -> str:
    """A URL in a response; it may be relative to that of the request."""
    try:
        return urljoin(str(response.url), url)
    except ValueError:
        raise TransportError("the URL of the next page is invalid") from None
