"""What webhooks and callbacks would be called: their functions, and their validators."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set

from ..model import Api, Id, Incoming
from .scopes import Wish
from .words import snake

Chosen = Callable[[Id], str | None]
"""The name that somebody has chosen for a thing."""


def function_wishes(all_: Iterable[Incoming], chosen: Chosen) -> Iterator[Wish[Id]]:
    """`unwrap_<name>`: the functions of one module."""
    for incoming in all_:
        name = snake(" ".join(incoming.words), "webhook").rstrip("_")
        name = f"unwrap_{chosen(incoming.id) or name}"
        yield Wish(incoming.id, name, incoming.id)


def body_wishes(api: Api, chosen: Chosen, known: Set[str]) -> Iterator[Wish[str]]:
    """The validators of bodies that have their schemas in place, but for those known."""
    for incoming in api.incoming:
        name = chosen(incoming.id) or " ".join(incoming.words)
        for body in incoming.bodies:
            id_ = body.rules.id
            is_own = bool(body.rules.checks) and id_ not in api.rules
            if is_own and f"schema {id_}" not in known:
                yield Wish(f"schema {id_}", snake(f"{name} payload", "webhook"), id_)
