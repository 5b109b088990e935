"""Pages by cursor: each page has the cursor of the next, except for the last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .base import Paging, Path, look_up

if TYPE_CHECKING:
    import httpx2

__all__ = ["CursorPaging"]


@dataclass(frozen=True, kw_only=True)
class CursorPaging(Paging):
    """`next` is the path of the cursor in a page; `last` is its path in the last
    item."""

    next: Path = ()
    last: Path = ()

    def following(self, page: Any, response: httpx2.Response, position: Any) -> Any:
        if not self.last:
            return look_up(page, self.next) or None
        items = self.items_of(page, response)
        return look_up(items[-1], self.last) if items else None
