"""Objects that were rewritten into the internal edition, and still know where they stand.

A node finds the place of a member by the way it took. Where the internal edition has a
thing in another place than the document's author, the thing says itself where it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .json_types import is_object

if TYPE_CHECKING:
    from .documents import Node
    from .sources import Source


class Rewritten(dict[str, Any]):
    """An object of the internal edition, made of what stands at `origin`.

    Its members stand below that place, but for those that are rewritten themselves.
    """

    __slots__ = ("pointer", "source")

    def __init__(self, members: Mapping[str, Any], origin: Node) -> None:
        super().__init__(members)
        self.source: Source = origin.source
        self.pointer: str = origin.pointer


def renamed(origin: Node) -> Any:
    """The same value, for a place of another name."""
    if is_object(origin.value):
        return Rewritten(origin.value, origin)
    return origin.value
