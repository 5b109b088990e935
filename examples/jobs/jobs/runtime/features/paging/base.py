"""What all ways from page to page have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar, cast

from ...core.mismatches import Mismatch
from ...core.unset import UNSET
from ...errors import ResponseValidationError

if TYPE_CHECKING:
    import httpx2

__all__ = ["Argument", "Named", "Path", "Paging", "look_up"]

PageT = TypeVar("PageT")
ItemT = TypeVar("ItemT")
Path = tuple[str, ...]
"""The way from a page to one of its values: names of fields, and keys of dicts."""


class Argument(Protocol):
    """Where a call takes its position."""

    def given(self, arguments: Mapping[str, Any]) -> Any:
        """The position among a caller's arguments, or None."""
        ...

    def placed(self, arguments: Mapping[str, Any], position: Any) -> dict[str, Any]:
        """The arguments with a position among them."""
        ...


class Named:
    """An argument of the method's that is the position."""

    def __init__(self, name: str) -> None:
        self.name = name

    def given(self, arguments: Mapping[str, Any]) -> Any:
        return arguments.get(self.name)

    def placed(self, arguments: Mapping[str, Any], position: Any) -> dict[str, Any]:
        return {**arguments, self.name: position}


@dataclass(frozen=True, kw_only=True)
class Paging(ABC, Generic[PageT, ItemT]):
    """How the pages of one operation follow each other.

    A position is what tells pages apart: a cursor, a number or a URL.
    """

    counted: ClassVar[bool] = False
    """Whether positions are counted here, and not told by the server: one that does not
    know the argument would send the same page for ever."""

    items: Path = ()
    """Where a page has its items; (): it is the list itself."""

    parameter: str | Argument | None = None
    """The argument of the method that takes a position; None: it is a URL."""

    more: Path = ()
    """Where a page tells whether there is another one: without true it is the last."""

    @property
    def argument(self) -> Argument | None:
        """Where a position goes."""
        found = self.parameter
        return Named(found) if isinstance(found, str) else found

    def first(self, given: Any) -> Any:
        """The position of the first page; `given` is the caller's own, or None."""
        return given

    def after(self, page: PageT, response: httpx2.Response, position: Any) -> Any:
        """The position of the page behind `page`; None: it is the last one."""
        if self.more and look_up(page, self.more) is not True:
            return None
        return self.following(page, response, position)

    @abstractmethod
    def following(self, page: PageT, response: httpx2.Response, position: Any) -> Any:
        """As `after`, where `more` says nothing against it."""

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
