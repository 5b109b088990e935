"""Nodes: the values of documents, each with its file and JSON pointer.

A node finds the place of a member by the path it took. Where an internal edition has a
value in another place than the document's author, a `Relocated` object says where its
author has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ...diagnostics.collector import Place
from ...model import Id, escape
from .json_types import is_list, is_object
from .sources import Source


class Node:
    """A value of a document, with its place. Missing members are None, not errors."""

    __slots__ = ("pointer", "source", "value")

    def __init__(self, value: Any, source: Source, pointer: str) -> None:
        self.value = value
        self.source = source
        self.pointer = pointer

    @property
    def place(self) -> Place:
        return self.source.place(self.pointer)

    @property
    def id(self) -> Id:
        return f"{self.source.label}#{self.pointer}"

    def __contains__(self, key: str) -> bool:
        return is_object(self.value) and key in self.value

    def get(self, key: str) -> Node | None:
        """The member of a mapping; None where there is none or this is no mapping."""
        if is_object(self.value) and key in self.value:
            return self.child(key, self.value[key])
        return None

    def literal(self, key: str) -> Any:
        """The plain value of a member, None where there is none."""
        return self.value.get(key) if is_object(self.value) else None

    def text(self, key: str) -> str:
        """The member's text, empty where it is no string."""
        value = self.literal(key)
        return value if isinstance(value, str) else ""

    def flag(self, key: str) -> bool:
        return self.literal(key) is True

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping; none where this is no mapping."""
        if is_object(self.value):
            for key, value in self.value.items():
                yield key, self.child(key, value)

    def members(self, key: str) -> Iterator[tuple[str, Node]]:
        node = self.get(key)
        if node is not None:
            yield from node.items()

    def elements(self, key: str) -> Iterator[Node]:
        """The items of the list under `key`."""
        node = self.get(key)
        if node is not None and is_list(node.value):
            for index, value in enumerate(node.value):
                yield node.child(str(index), value)

    def child(self, key: str, value: object) -> Node:
        """A member or item of this node; a rewritten one says itself where it stands."""
        if isinstance(value, Relocated):
            return Node(value, value.source, value.pointer)
        return Node(value, self.source, f"{self.pointer}/{escape(key)}")


class Relocated(dict[str, Any]):
    """An object of the internal edition, made of what stands at `origin`.

    Its members stand below that place, but for those that are rewritten themselves.
    """

    __slots__ = ("pointer", "source")

    def __init__(self, members: Mapping[str, Any], origin: Node) -> None:
        super().__init__(members)
        self.source: Source = origin.source
        self.pointer: str = origin.pointer


def relocated(origin: Node) -> Any:
    """The same value, for a place of another name."""
    if is_object(origin.value):
        return Relocated(origin.value, origin)
    return origin.value
