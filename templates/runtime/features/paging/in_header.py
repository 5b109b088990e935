"""What a page says in a response header, such as `X-Total-Count`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

__all__ = ["InHeader"]


class InHeader:
    """A header of the responses, read by `type_`; a text that is none stays a text."""

    def __init__(self, name: str, type_: Callable[[str], Any] = str) -> None:
        self.name = name
        self.type_ = type_

    def find(self, page: Any, response: httpx2.Response) -> Any:
        """The value; None if the response does not have the header."""
        found: str | None = response.headers.get(self.name)
        try:
            return self.type_(found) if found else None
        except ValueError:
            return found
