"""Nodes: the values of documents, each with its file and JSON pointer.

A node finds the place of a member by its path. If the internal edition has a value in
another place than the document, a `Relocated` object has the place in the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from sys import intern
from typing import Any

from ...diagnostics.collector import Place
from ...inputs.document_texts import PROSE
from ...model import Id, escape
from ...texts import Text
from .json_types import is_list, is_object
from .sources import Source

_NONE: Mapping[str, Any] = {}
"""The members of a value that is not a mapping."""


class Node:
    """A value of a document, with its place. Missing members are None, not errors."""

    __slots__ = ("_members", "pointer", "source", "value")

    def __init__(self, value: Any, source: Source, pointer: str) -> None:
        self.value = value
        self.source = source
        self.pointer = pointer
        self._members: Mapping[str, Any] = value if is_object(value) else _NONE

    @property
    def place(self) -> Place:
        return self.source.place(self.pointer)

    @property
    def id(self) -> Id:
        return intern(f"{self.source.label}#{self.pointer}")

    def __contains__(self, key: str) -> bool:
        return key in self._members

    def get(self, key: str) -> Node | None:
        """The member of a mapping; None if there is none or this is not a mapping."""
        if key in self._members:
            return self.child(key, self._members[key])
        return None

    def literal(self, key: str) -> Any:
        """The plain value of a member; None if there is none."""
        return self._members.get(key)

    def has_any(self, keys: frozenset[str]) -> bool:
        """Whether a mapping has one of these members."""
        return not keys.isdisjoint(self._members)

    def text(self, key: str) -> str:
        """The member if it is a string, else an empty string."""
        value = self.literal(key)
        if not isinstance(value, str):
            return ""
        if key in PROSE:
            self.source.texts.decide([f"{self.id}/{key}"])
        return value

    def prose(self, key: str) -> str:
        """The same for a text that is printed, and decides nothing else."""
        value = self.literal(key)
        if not isinstance(value, str) or not value:
            return ""
        return Text.at(self.id, key, value, self.source.texts)

    def flag(self, key: str) -> bool:
        return self._members.get(key) is True

    def items(self) -> Iterator[tuple[str, Node]]:
        """The members of a mapping; none if this is not a mapping."""
        for key, value in self._members.items():
            yield key, self.child(key, value)

    def members(self, key: str) -> Iterable[tuple[str, Node]]:
        """The members of the mapping under `key`."""
        node = self.get(key)
        return () if node is None else node.items()

    def elements(self, key: str) -> Iterable[Node]:
        """The items of the list under `key`."""
        node = self.get(key)
        if node is None or not is_list(node.value):
            return ()
        return (node.child(str(at), value) for at, value in enumerate(node.value))

    def child(self, key: str, value: object) -> Node:
        """A member or item of this node; a relocated one has a place of its own."""
        if isinstance(value, Relocated):
            return Node(value, value.source, value.pointer)
        return Node(value, self.source, f"{self.pointer}/{escape(key)}")


class Relocated(dict[str, Any]):
    """An object of the internal edition, made from the object at `origin`.

    The places of its members are below that one, except for relocated members.
    """

    __slots__ = ("pointer", "source")

    def __init__(self, members: Mapping[str, Any], origin: Node) -> None:
        super().__init__(members)
        self.source: Source = origin.source
        self.pointer: str = origin.pointer


def relocated(origin: Node) -> Any:
    """The same value, for use under another pointer."""
    if is_object(origin.value):
        return Relocated(origin.value, origin)
    return origin.value
