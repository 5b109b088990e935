"""Media types that hold the same in the same way: one entry for the runtime."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ....model import Body, Operation, Response
from ...source.literals import sequence, string

MERGE_PATCH = "application/merge-patch+json"
_Media = TypeVar("_Media", Body, Response)


@dataclass(frozen=True, slots=True)
class Alike(Generic[_Media]):
    """The first of several media types, and what the others are called."""

    first: _Media
    also: tuple[str, ...]

    @property
    def arguments(self) -> list[str]:
        """How the runtime's classes are told of the others."""
        return [f"also={sequence(map(string, self.also))}"] if self.also else []


def alike_bodies(operation: Operation) -> list[Alike[Body]]:
    """Beside a media type, a range says nothing that is sent in the same way, nor does
    another name of the same format (`text/json`; RFC 7303 has `text/xml` so)."""
    return [
        Alike(group.first, tuple(filter(_is_a_choice, group.also)))
        for group in _grouped(
            operation.bodies,
            lambda b: (b.kind, b.type, b.rules, b.encodings, b.xml, is_patch(b)),
        )
    ]


def is_patch(body: Body) -> bool:
    """Null is another thing in a patch than in other JSON."""
    return body.media_type == MERGE_PATCH


def _is_a_choice(media_type: str) -> bool:
    return "*" not in media_type and not media_type.startswith("text/")


def alike_responses(responses: Iterable[Response]) -> list[Alike[Response]]:
    return _grouped(responses, lambda r: (r.kind, r.type, r.json_events, r.xml))


def content_types(operation: Operation) -> list[str]:
    """What a caller can choose among; empty where there is nothing to choose."""
    names = [
        name
        for group in alike_bodies(operation)
        for name in (group.first.media_type, *group.also)
    ]
    return names if len(names) > 1 else []


def _grouped(
    media: Iterable[_Media], nature: Callable[[_Media], Hashable]
) -> list[Alike[_Media]]:
    groups: dict[Hashable, list[_Media]] = {}
    for one in media:
        groups.setdefault(nature(one), []).append(one)
    return [Alike(group[0], _others(group)) for group in groups.values()]


def _others(group: Sequence[_Media]) -> tuple[str, ...]:
    """The media types beside the first; parameters alone make no other one."""
    names = {one.media_type.partition(";")[0].strip(): one for one in reversed(group)}
    first = group[0].media_type
    others = [names[name].media_type for name in reversed(names)]
    return tuple(name for name in others if name != first)
