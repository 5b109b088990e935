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
class NameRequest(Generic[K]):
    """What `key` would be called; `origin` is its place or name in the document."""

    key: K
    name: str
    origin: str
    exact: bool = False
    """Whether the document itself calls it so, and so has the better right to it."""


def resolve(
    requests: Iterable[NameRequest[K]],
    reserved: frozenset[str] = frozenset(),
    collided: Callable[[NameRequest[K], str], None] | None = None,
) -> dict[K, str]:
    """A distinct name for each request, distinct under case folding too (file names).

    What wants a `reserved` name gets an underscore behind it. `collided` hears of each
    request that got a suffix.
    """
    groups: dict[str, list[NameRequest[K]]] = defaultdict(list)
    for request in requests:
        name = f"{request.name}_" if request.name in reserved else request.name
        groups[name.casefold()].append(
            NameRequest(request.key, name, request.origin, request.exact)
        )
    resolved: dict[K, str] = {}
    for group in groups.values():
        exact = [request for request in group if request.exact]
        keeper = exact[0] if len(exact) == 1 else None
        for request in group:
            if len(group) == 1 or request is keeper:
                resolved[request.key] = request.name
            else:
                resolved[request.key] = (
                    f"{request.name.rstrip('_')}_{digest(request.origin)}"
                )
                if collided is not None:
                    collided(request, resolved[request.key])
    return resolved
