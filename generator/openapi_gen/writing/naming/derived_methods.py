"""Names of the methods that an operation has besides its own: they follow a link, iterate
over pages, or stream.

An operation's own method never changes its name because of these. Where two of them
collide, each has another name, made of its own link or method.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import partial

from ...model import Id, Link, Operation
from ..result_types import has_stream_beside
from .alternatives import snake_alternatives
from .scopes import Claim, Item, NameRequest, OnCollision, resolve
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
        own.append(NameRequest(operation.id, name, item, Claim.EXACT))
        derived.extend(_requests(operation, name))
    resolved = resolve([*own, *derived], reserved, on_collision)
    return {key: name for key, name in resolved.items() if not isinstance(key, str)}


def _requests(
    operation: Operation, method: str
) -> Iterator[NameRequest[DerivedKey | Id]]:
    stem = method.rstrip("_")
    for link in operation.links:
        item = Item("link", link.name, link.id, "follow method", is_configurable=False)
        key = follow_key(operation, link)
        name = f"follow_{snake(link.name, 'link')}"
        yield NameRequest(
            *(key, name, item, Claim.DERIVED),
            _follow_alternatives(name, link, stem),
            origin=f"{link.id} {link.name}",
        )
    if operation.pagination is not None:
        item = operation_item(operation, "pages method")
        others = partial(iter, (f"{stem}_all_pages", f"{stem}_pages_of_pages"))
        key = pages_key(operation)
        yield NameRequest(key, f"{stem}_pages", item, Claim.DERIVED, others)
    if has_stream_beside(operation):
        item = operation_item(operation, "stream method")
        others = partial(iter, (f"{stem}_as_stream", f"{stem}_stream_of_items"))
        key = Derived.STREAM, operation.id, ""
        yield NameRequest(key, f"{stem}_stream", item, Claim.DERIVED, others)


def _follow_alternatives(
    name: str, link: Link, method: str
) -> Callable[[], Iterator[str]]:
    def alternatives() -> Iterator[str]:
        yield f"{name}_from_{method}"
        for spelled in snake_alternatives(link.name, "link"):
            yield f"follow_{spelled}"
            yield f"follow_{spelled}_from_{method}"

    return alternatives
