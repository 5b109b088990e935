"""What all ways from page to page have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from ..errors import ResponseValidationError
from ..mismatches import Mismatch
from ..unset import UNSET

if TYPE_CHECKING:
    import httpx2

__all__ = ["Path", "Paging", "look_up"]

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")
Path = tuple[str, ...]
"""The way from a page to one of its values: names of fields, and keys of dicts."""


@dataclass(frozen=True, kw_only=True)
class Paging(ABC, Generic[PageT, ItemT]):
    """How the pages of one operation follow each other.

    A position is what tells pages apart: a cursor, a number or a URL.
    """

    items: Path = ()
    """Where a page has its items; (): it is the list itself."""

    @property
    def argument(self) -> str | None:
        """The argument of the method that takes a position; None: it is a URL."""
        return None

    def first(self, given: Any) -> Any:
        """The position of the first page; `given` is the caller's own, or None."""
        return given

    @abstractmethod
    def after(self, page: PageT, response: httpx2.Response, position: Any) -> Any:
        """The position of the page behind `page`; None: it is the last one."""

    def items_of(self, page: PageT, response: httpx2.Response) -> Sequence[ItemT]:
        """The items of a page; a list that is left out is empty.

        Raises ResponseValidationError where something else stands in its place: what
        cannot be found cannot be gone through.
        """
        found = look_up(page, self.items)
        if found is None:
            return ()
        if type(found) is not list:
            pointer = "".join(f"/{name}" for name in self.items)
            wrong = Mismatch(pointer, "an array of items", found)
            raise ResponseValidationError([wrong], response.status_code, page)
        return cast("Sequence[ItemT]", found)


def look_up(value: Any, path: Path) -> Any:
    """What stands at a path; None where there is nothing."""
    for name in path:
        if isinstance(value, Mapping):
            value = cast("Mapping[str, Any]", value).get(name)
        else:
            value = getattr(value, name, None)
    return None if value is UNSET else value
