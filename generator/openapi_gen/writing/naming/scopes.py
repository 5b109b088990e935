"""Giving distinct names within a scope, by rules that know no order.

A name depends on the thing and its place alone, so that adding a schema renames
nothing else. Where several things want one name, the one that is called exactly so in
the document keeps it, and each of the others gets a suffix drawn from its own place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ...model import Id
from .words import digest

K = TypeVar("K")
Chosen = Callable[[Id], str | None]
"""The name that somebody has chosen for the thing at a place."""


@dataclass(frozen=True, slots=True)
class Wish(Generic[K]):
    """What `key` would be called; `origin` is its place or name in the document."""

    key: K
    name: str
    origin: str
    exact: bool = False
    """Whether the document itself calls it so, and so has the better right to it."""


def settle(
    wishes: Iterable[Wish[K]],
    reserved: frozenset[str] = frozenset(),
    collided: Callable[[Wish[K], str], None] | None = None,
) -> dict[K, str]:
    """A distinct name for each wish, distinct under case folding too (file names).

    What wants a `reserved` name gets an underscore behind it. `collided` hears of each
    wish that got a suffix.
    """
    groups: dict[str, list[Wish[K]]] = defaultdict(list)
    for wish in wishes:
        name = f"{wish.name}_" if wish.name in reserved else wish.name
        groups[name.casefold()].append(Wish(wish.key, name, wish.origin, wish.exact))
    settled: dict[K, str] = {}
    for group in groups.values():
        exact = [wish for wish in group if wish.exact]
        keeper = exact[0] if len(exact) == 1 else None
        for wish in group:
            if len(group) == 1 or wish is keeper:
                settled[wish.key] = wish.name
            else:
                settled[wish.key] = f"{wish.name.rstrip('_')}_{digest(wish.origin)}"
                if collided is not None:
                    collided(wish, settled[wish.key])
    return settled
