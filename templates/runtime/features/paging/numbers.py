"""Pages by number: that of the page, or that of the items before it.

An empty page is the last one. If the response has a total, no page after it is
requested.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from .base import Paging, Path, look_up

if TYPE_CHECKING:
    import httpx2

__all__ = ["NumberPaging", "OffsetPaging"]


@dataclass(frozen=True, kw_only=True)
class NumberPaging(Paging):
    """`pages` is the path of the number of pages; `start` is the number of the
    first."""

    counted: ClassVar[bool] = True
    start: int = 1
    pages: Path = ()

    def first(self, given: Any) -> Any:
        return self.start if given is None else given

    def following(self, page: Any, response: httpx2.Response, position: Any) -> Any:
        count = look_up(page, self.pages) if self.pages else None
        if not self.items_of(page, response):
            return None
        if isinstance(count, int) and position - self.start + 1 >= count:
            return None
        return position + 1


@dataclass(frozen=True, kw_only=True)
class OffsetPaging(Paging):
    """`total` is the path of the number of items; `start` is the offset of the
    first."""

    counted: ClassVar[bool] = True
    start: int = 0
    total: Path = ()

    def first(self, given: Any) -> Any:
        return self.start if given is None else given

    def following(self, page: Any, response: httpx2.Response, position: Any) -> Any:
        total = look_up(page, self.total) if self.total else None
        count = len(self.items_of(page, response))
        following = position + count
        if not count or (isinstance(total, int) and following - self.start >= total):
            return None
        return following
