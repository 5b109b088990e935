"""Pages by cursor: each page has the cursor of the next, except for the last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base import Paging, Path, Seen, Source, find, look_up

if TYPE_CHECKING:
    import httpx2

__all__ = ["CursorPaging"]


@dataclass(frozen=True, kw_only=True)
class CursorPaging(Paging):
    """`next` is where the cursor is in a response; `last` is its path in the last
    item."""

    next: Path | Source = ()
    last: Path = ()

    def following(
        self, page: Any, response: httpx2.Response, position: Any, seen: Seen
    ) -> Any:
        if not self.last:
            return find(self.next, page, response) or None
        items = self.items_of(page, response)
        return look_up(items[-1], self.last) if items else None
