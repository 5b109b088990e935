"""Pages by a cursor: each page tells the one behind it, until one tells none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base import ItemT, PageT, Paging, Path, look_up

if TYPE_CHECKING:
    import httpx2

__all__ = ["CursorPaging"]


@dataclass(frozen=True, kw_only=True)
class CursorPaging(Paging[PageT, ItemT]):
    """`next` is where a page has the cursor, or, with `last`, where its last item has it."""

    next: Path = ()
    last: Path = ()

    def following(self, page: PageT, response: httpx2.Response, position: Any) -> Any:
        if not self.last:
            return look_up(page, self.next) or None
        items = self.items_of(page, response)
        return look_up(items[-1], self.last) if items else None
