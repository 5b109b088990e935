"""Distinct names within a scope, whatever the order of the document.

A name depends only on the item and its place, so adding a schema renames nothing else.
Where several items request one name, the item that has exactly this name in the
document keeps it. Each of the others gets a suffix derived from its own place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ...model import Id
from .words import digest

K = TypeVar("K")
ExplicitName = Callable[[Id], str | None]
"""The name that the user chose for the item at a place."""


@dataclass(frozen=True, slots=True)
class Item:
    """What is named, in the words of diagnostics: ``path parameter `id` ``."""

    kind: str
    name: str
    id: Id
    """Its place in the document."""
    derived: str = ""
    """What is named after the item, such as `pages method`; empty: the item itself."""
    is_configurable: bool = True
    """Whether [tool.openapi-gen.names] can choose its name."""

    def __str__(self) -> str:
        item = f"{self.kind} `{self.name}`"
        return f"{self.derived} of {item}" if self.derived else item


@dataclass(frozen=True, slots=True)
class NameRequest(Generic[K]):
    """The name that `key` has if no other item requests it."""

    key: K
    name: str
    item: Item
    is_exact: bool = False
    """Whether the document itself uses this name: it wins a collision."""
    origin: str = ""
    """What the suffix is derived from; empty: the item's id."""


@dataclass(frozen=True, slots=True)
class Collision:
    """An item that got a suffix because another item requested the same name."""

    item: Item
    other: Item
    name: str
    """With the suffix."""


OnCollision = Callable[[Collision], None]


def ignore(collision: Collision) -> None:
    """For names that callers never write: a collision does not concern them."""


def resolve(
    requests: Iterable[NameRequest[K]],
    reserved: frozenset[str] = frozenset(),
    on_collision: OnCollision = ignore,
) -> dict[K, str]:
    """A distinct name for each request, also under case folding (file names).

    A `reserved` name gets a trailing underscore.
    """
    groups: dict[str, list[NameRequest[K]]] = defaultdict(list)
    for request in requests:
        groups[_unreserved(request.name, reserved).casefold()].append(request)
    resolved: dict[K, str] = {}
    for group in groups.values():
        exact = [request for request in group if request.is_exact]
        keeper = exact[0] if len(exact) == 1 else None
        for request in group:
            name = _unreserved(request.name, reserved)
            if len(group) > 1 and request is not keeper:
                suffix = digest(request.origin or request.item.id)
                name = f"{name.rstrip('_')}_{suffix}"
                other = keeper or next(r for r in group if r is not request)
                on_collision(Collision(request.item, other.item, name))
            resolved[request.key] = name
    return resolved


def _unreserved(name: str, reserved: frozenset[str]) -> str:
    return f"{name}_" if name in reserved else name
