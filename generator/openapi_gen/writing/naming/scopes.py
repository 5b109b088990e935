"""Distinct names within a scope, whatever the order of the document.

A name depends only on the item and its place, so adding a schema renames nothing else.
Where several items request one name, the one with the best claim keeps it. Each of the
others has alternatives, which are made of its own name and place, too. An alternative
never takes a name that another item requests before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum
from itertools import count
from typing import Generic, TypeVar

from ...model import Id
from ...records import dataclass

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


class Claim(IntEnum):
    """How good an item's claim to the name that it requests is, best first."""

    EXPLICIT = 0
    """The user chose it."""
    EXACT = 100
    """The document itself uses it."""
    ACRONYM = 200
    """The document uses it with other capitals: `BCCArchive` for `BccArchive`."""
    LOWER = 300
    """The document has an identifier without capitals."""
    IDENTIFIER = 400
    OTHER_LOWER = 500
    OTHER = 600
    DERIVED = 700
    """The item has no name of its own, or only a part of its name."""


@dataclass(frozen=True, slots=True)
class NameRequest(Generic[K]):
    """The name that `key` has if no other item has a better claim to it."""

    key: K
    name: str
    item: Item
    claim: int = Claim.OTHER
    """The lowest of those who request a name keeps it, if it has it alone."""
    alternatives: Callable[[], Iterable[str]] = tuple
    """Further names, the shortest first, for an item that does not get its name."""
    origin: str = ""
    """The order of items that are otherwise equal; empty: by `item.id`."""


@dataclass(frozen=True, slots=True)
class Collision:
    """An item that has another name because another item requested the same."""

    item: Item
    other: Item
    name: str
    """The name that it has."""


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
    requests = list(requests)
    groups: dict[str, list[NameRequest[K]]] = defaultdict(list)
    for request in requests:
        groups[_unreserved(request.name, reserved).casefold()].append(request)
    resolved: dict[K, str] = {}
    losers: list[_Loser[K]] = []
    for group in groups.values():
        if len(group) == 1:
            resolved[group[0].key] = _unreserved(group[0].name, reserved)
            continue
        best = min(request.claim for request in group)
        first = [request for request in group if request.claim == best]
        keeper = first[0] if len(first) == 1 else None
        for request in group:
            if request is keeper:
                resolved[request.key] = _unreserved(request.name, reserved)
            else:
                other = keeper or next(r for r in group if r is not request)
                losers.append(_Loser(request, other.item, iter(request.alternatives())))
    if losers:
        resolved |= _alternatives(losers, set(groups), reserved, on_collision)
    return {request.key: resolved[request.key] for request in requests}


@dataclass(frozen=True, slots=True)
class _Loser(Generic[K]):
    request: NameRequest[K]
    other: Item
    alternatives: Iterator[str]


def _alternatives(
    losers: list[_Loser[K]],
    requested: set[str],
    reserved: frozenset[str],
    on_collision: OnCollision,
) -> dict[K, str]:
    """Other names for items that did not get theirs: round by round, each requests its
    next alternative, and gets it if nobody else requests it then or did before."""
    resolved: dict[K, str] = {}
    waiting = losers
    while waiting:
        round_, exhausted = _next_round(waiting, reserved)
        waiting = exhausted if round_ else []
        if not round_:
            resolved |= _counted(exhausted, requested)
        for folded, group in round_.items():
            if len(group) == 1 and folded not in requested:
                loser, name = group[0]
                resolved[loser.request.key] = name
            else:
                waiting += [loser for loser, _ in group]
        requested |= set(round_)
    for loser in losers:
        item, name = loser.request.item, resolved[loser.request.key]
        on_collision(Collision(item, loser.other, name))
    return resolved


def _next_round(
    losers: list[_Loser[K]], reserved: frozenset[str]
) -> tuple[dict[str, list[tuple[_Loser[K], str]]], list[_Loser[K]]]:
    """Who requests which name, and those who have no further alternative."""
    round_: dict[str, list[tuple[_Loser[K], str]]] = defaultdict(list)
    exhausted: list[_Loser[K]] = []
    for loser in losers:
        name = next(loser.alternatives, None)
        if name is None:
            exhausted.append(loser)
        else:
            name = _unreserved(name, reserved)
            round_[name.casefold()].append((loser, name))
    return round_, exhausted


def _counted(losers: list[_Loser[K]], requested: set[str]) -> dict[K, str]:
    """For names that differ in the middle only, and are too long to have it."""
    resolved: dict[K, str] = {}
    numbers: dict[str, Iterator[int]] = defaultdict(lambda: count(2))
    for loser in sorted(losers, key=lambda x: x.request.origin or x.request.item.id):
        name = loser.request.name.rstrip("_")
        counted = (_counted_name(name, number) for number in numbers[name])
        free = next(one for one in counted if one.casefold() not in requested)
        resolved[loser.request.key] = free
        requested.add(free.casefold())
    return resolved


def _counted_name(name: str, number: int) -> str:
    """Not longer than the name, which can be as long as names can be."""
    suffix = f"_{number}"
    return name[: max(len(name) - len(suffix), 1)] + suffix


def _unreserved(name: str, reserved: frozenset[str]) -> str:
    return f"{name}_" if name in reserved else name
