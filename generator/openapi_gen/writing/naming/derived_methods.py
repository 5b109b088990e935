"""Names of the methods that an operation has besides its own: they follow a link, iterate
over pages, or stream.

An operation's own method never changes its name because of these. Where two of them
collide, each gets a suffix derived from its own place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum

from ...model import Id, Link, Operation
from ..result_types import has_stream_beside
from .scopes import Item, NameRequest, OnCollision, resolve
from .words import snake


class Derived(Enum):
    """What such a method does."""

    FOLLOW = "follow"
    PAGES = "pages"
    STREAM = "stream"


DerivedKey = tuple[Derived, Id, str]
"""What the method does, its operation, and the link that it follows."""


def follow_key(operation: Operation, link: Link) -> DerivedKey:
    return Derived.FOLLOW, operation.id, f"{link.id} {link.name}"


def pages_key(operation: Operation) -> DerivedKey:
    return Derived.PAGES, operation.id, ""


def operation_item(operation: Operation, derived: str = "") -> Item:
    name = f"{operation.method.upper()} {operation.path}"
    return Item("operation", name, operation.id, derived)


def derived_names(
    operations: Iterable[Operation],
    methods: Mapping[Id, str],
    reserved: frozenset[str],
    on_collision: OnCollision,
) -> dict[DerivedKey, str]:
    """The names of the derived methods of one class."""
    own: list[NameRequest[DerivedKey | Id]] = []
    derived: list[NameRequest[DerivedKey | Id]] = []
    for operation in operations:
        name = methods[operation.id]
        item = operation_item(operation)
        own.append(NameRequest(operation.id, name, item, is_exact=True))
        derived.extend(_requests(operation, name))
    resolved = resolve([*own, *derived], reserved, on_collision)
    return {key: name for key, name in resolved.items() if not isinstance(key, str)}


def _requests(
    operation: Operation, method: str
) -> Iterator[NameRequest[DerivedKey | Id]]:
    stem = method.rstrip("_")
    for link in operation.links:
        item = Item("link", link.name, link.id, "follow method", is_configurable=False)
        name = f"follow_{snake(link.name, 'link')}"
        yield NameRequest(follow_key(operation, link), name, item)
    if operation.pagination is not None:
        item = operation_item(operation, "pages method")
        yield NameRequest(pages_key(operation), f"{stem}_pages", item)
    if has_stream_beside(operation):
        item = operation_item(operation, "stream method")
        key = Derived.STREAM, operation.id, ""
        yield NameRequest(key, f"{stem}_stream", item)
