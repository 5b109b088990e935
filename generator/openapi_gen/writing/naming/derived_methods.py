"""Names of methods that stand beside an operation's own: after it, or after a link.

An operation's own name is never changed for one of these; where two want one name, each
gets a suffix drawn from its own place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum

from ...model import Id, Link, Operation
from ..result_types import has_stream_beside
from .scopes import NameRequest, resolve
from .words import snake


class Derived(Enum):
    """What such a method does."""

    FOLLOW = "follow"
    PAGES = "pages"
    STREAM = "stream"


DerivedKey = tuple[Derived, Id, str]
"""What the method does, its operation, and the place or name that it stands for."""


def follow_key(operation: Operation, link: Link) -> DerivedKey:
    return Derived.FOLLOW, operation.id, f"{link.id} {link.name}"


def derived_names(
    operations: Iterable[Operation],
    methods: Mapping[Id, str],
    reserved: frozenset[str],
    tell: Callable[[str, str], None],
) -> dict[DerivedKey, str]:
    """The names of one class; `tell` hears the place and name of one with a suffix."""
    own: list[NameRequest[DerivedKey | Id]] = []
    others: list[NameRequest[DerivedKey | Id]] = []
    for operation in operations:
        name = methods[operation.id]
        own.append(NameRequest(operation.id, name, operation.id, exact=True))
        for key, wanted, origin in _wanted(operation, name):
            others.append(NameRequest(key, wanted, origin))
    resolved = resolve(
        [*own, *others], reserved, lambda request, name: tell(request.origin, name)
    )
    return {key: name for key, name in resolved.items() if not isinstance(key, str)}


def pages_key(operation: Operation) -> DerivedKey:
    return Derived.PAGES, operation.id, ""


def _wanted(operation: Operation, method: str) -> Iterator[tuple[DerivedKey, str, Id]]:
    """What the methods of an operation would be called, and the places they stand for."""
    for link in operation.links:
        yield follow_key(operation, link), f"follow_{snake(link.name, 'link')}", link.id
    if operation.pagination is not None:
        yield pages_key(operation), f"{method.rstrip('_')}_pages", operation.id
    if has_stream_beside(operation):
        key = Derived.STREAM, operation.id, ""
        yield key, f"{method.rstrip('_')}_stream", operation.id
