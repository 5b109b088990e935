"""Pages by number: of the page, or of the items before it.

An empty page is the last one. Where the document is known to tell a total, no page is
asked for behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from .base import ItemT, PageT, Paging, Path, look_up

if TYPE_CHECKING:
    import httpx2

__all__ = ["NumberPaging", "OffsetPaging"]


@dataclass(frozen=True, kw_only=True)
class NumberPaging(Paging[PageT, ItemT]):
    """`pages` is where a page tells how many there are; `start` the first one's number."""

    counted: ClassVar[bool] = True
    start: int = 1
    pages: Path = ()

    def first(self, given: Any) -> Any:
        return self.start if given is None else given

    def following(self, page: PageT, response: httpx2.Response, position: Any) -> Any:
        count = look_up(page, self.pages) if self.pages else None
        if not self.items_of(page, response):
            return None
        if isinstance(count, int) and position - self.start + 1 >= count:
            return None
        return position + 1


@dataclass(frozen=True, kw_only=True)
class OffsetPaging(Paging[PageT, ItemT]):
    """`total` is where a page tells how many items there are; `start` is the first one's
    offset."""

    counted: ClassVar[bool] = True
    start: int = 0
    total: Path = ()

    def first(self, given: Any) -> Any:
        return self.start if given is None else given

    def following(self, page: PageT, response: httpx2.Response, position: Any) -> Any:
        total = look_up(page, self.total) if self.total else None
        count = len(self.items_of(page, response))
        behind = position + count
        if not count or (isinstance(total, int) and behind - self.start >= total):
            return None
        return behind
