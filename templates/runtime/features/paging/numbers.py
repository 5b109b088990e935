"""Pages by number: that of the page, or that of the items before it.

An empty page is the last one. If the response has a total, no page after it is
requested.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from ...errors import TransportError
from .base import Paging, Path, Seen, Source, find

if TYPE_CHECKING:
    import httpx2

__all__ = ["NumberPaging", "OffsetPaging"]


@dataclass(frozen=True, kw_only=True)
class NumberPaging(Paging):
    """`pages` is where the number of pages is, `total` where that of items is; `start` is
    the number of the first page."""

    counted: ClassVar[bool] = True
    start: int = 1
    start_is_assumed: bool = False
    """The document does not say that pages are numbered from `start`."""
    pages: Path | Source = ()
    total: Path | Source = ()

    def first(self, given: Any) -> Any:
        return self.start if given is None else given

    def following(
        self, page: Any, response: httpx2.Response, position: Any, seen: Seen
    ) -> Any:
        pages = find(self.pages, page, response)
        total = find(self.total, page, response)
        if not seen.is_from_start or not isinstance(total, int):
            total = None
        if not self.items_of(page, response):
            if total is not None:
                self._check_start(total - seen.items, seen)
            return None
        if isinstance(pages, int) and position - self.start + 1 >= pages:
            return None
        if total is not None and seen.items >= total:
            return None
        return position + 1

    def _check_start(self, missing: int, seen: Seen) -> None:
        """If exactly the items of one page are missing, it is the one before the first."""
        if not self.start_is_assumed or missing <= 0:
            return
        if missing == seen.first_page or not seen.items:
            raise TransportError(
                f"{missing} items of the total are missing: the first page does not"
                f" seem to have number {self.start}"
            )


@dataclass(frozen=True, kw_only=True)
class OffsetPaging(Paging):
    """`total` is where the number of items is; `start` is the offset of the first."""

    counted: ClassVar[bool] = True
    start: int = 0
    total: Path | Source = ()

    def first(self, given: Any) -> Any:
        return self.start if given is None else given

    def following(
        self, page: Any, response: httpx2.Response, position: Any, seen: Seen
    ) -> Any:
        total = find(self.total, page, response)
        count = len(self.items_of(page, response))
        following = position + count
        if not count or (isinstance(total, int) and following - self.start >= total):
            return None
        return following
