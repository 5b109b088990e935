"""What all styles of pagination share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, TypeVar, cast

from ...core.mismatches import Mismatch
from ...core.unset import UNSET
from ...errors import ResponseValidationError
from .empty_pages import may_be_empty

if TYPE_CHECKING:
    import httpx2

__all__ = ["Argument", "Named", "Paging", "Path", "Seen", "Source", "find", "look_up"]

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")
Path = tuple[str, ...]
"""The path from a page to one of its values: names of fields, and keys of dicts."""


class Source(Protocol):
    """Where a response says something about its page, other than in the page."""

    def find(self, page: Any, response: httpx2.Response) -> Any:
        """The value, or None."""
        ...


class Argument(Protocol):
    """Where a call takes the position of a page."""

    def given(self, arguments: Mapping[str, Any]) -> Any:
        """The position in a caller's arguments, or None."""
        ...

    def placed(self, arguments: Mapping[str, Any], position: Any) -> dict[str, Any]:
        """The arguments with the position."""
        ...


class Named:
    """An argument of the method that is the position."""

    def __init__(self, name: str) -> None:
        self.name = name

    def given(self, arguments: Mapping[str, Any]) -> Any:
        return arguments.get(self.name)

    def placed(self, arguments: Mapping[str, Any], position: Any) -> dict[str, Any]:
        return {**arguments, self.name: position}


@dataclass(frozen=True, slots=True)
class Seen:
    """The pages of an iteration so far, of one that started at the first page."""

    items: int = 0
    first_page: int = 0
    """The number of items of the first page."""
    is_from_start: bool = True

    def with_page(self, size: int) -> Seen:
        """These pages and one of `size` items."""
        first = self.first_page if self.items else size
        return Seen(self.items + size, first, self.is_from_start)


@dataclass(frozen=True, kw_only=True)
class Paging(ABC):
    """How the pages of one operation follow each other.

    A position identifies a page: a cursor, a number or a URL.
    """

    counted: ClassVar[bool] = False
    """Whether the client counts positions: a server that ignores the argument would
    send the same page forever."""

    items: Path = ()
    """The items of a page; (): the page is the list."""

    parameter: str | Argument | None = None
    """The argument of the method that takes a position; None if positions are URLs."""

    more: Path = ()
    """Whether there is another page: unless it is true, the page is the last."""

    @property
    def argument(self) -> Argument | None:
        """The argument that takes a position."""
        found = self.parameter
        return Named(found) if isinstance(found, str) else found

    def first(self, given: Any) -> Any:
        """The position of the first page; `given` is the caller's, or None."""
        return given

    def after(
        self, page: Any, response: httpx2.Response, position: Any, seen: Seen
    ) -> Any:
        """The position of the page after `page`; None if it is the last."""
        if self.more and look_up(page, self.more) is not True:
            return None
        return self.following(page, response, position, seen)

    @abstractmethod
    def following(
        self, page: Any, response: httpx2.Response, position: Any, seen: Seen
    ) -> Any:
        """Like `after`, if `more` does not end the list."""

    def items_of(self, page: Any, response: httpx2.Response) -> Sequence[Any]:
        """The items of a page.

        A list that the document does not require may be missing, if the rest is a page:
        an empty object, or one with another property of the page. Raises
        ResponseValidationError for anything else: the list would seem to be complete.
        """
        found = look_up(page, self.items)
        if found is None and may_be_empty(page, self.items, response):
            return ()
        if type(found) is not list:
            pointer = "".join(f"/{name}" for name in self.items)
            wrong = Mismatch(pointer, "an array of items", found)
            raise ResponseValidationError([wrong], response.status_code, page)
        return cast("Sequence[Any]", found)


def find(source: Path | Source, page: Any, response: httpx2.Response) -> Any:
    """What a response says; None if it says nothing."""
    if isinstance(source, tuple):
        return look_up(page, source) if source else None
    return source.find(page, response)


def look_up(value: Any, path: Path) -> Any:
    """The value at a path; None if there is none."""
    for name in path:
        if isinstance(value, Mapping):
            value = cast("Mapping[str, Any]", value).get(name)
        else:
            value = getattr(value, name, None)
    return None if value is UNSET else value
