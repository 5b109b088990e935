"""Media types that are written or read in the same way share one entry in the
runtime."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ...media_formats.media_types import essence
from ...model import Body, Operation, Response
from .literals import sequence, string

_Media = TypeVar("_Media", Body, Response)


@dataclass(frozen=True, slots=True)
class Alike(Generic[_Media]):
    """The first of several media types, and the names of the others."""

    first: _Media
    also: tuple[str, ...]

    @property
    def arguments(self) -> list[str]:
        """The argument of the runtime's classes that lists the others."""
        return [f"also={sequence(map(string, self.also))}"] if self.also else []


def alike_bodies(operation: Operation) -> list[Alike[Body]]:
    """The media types of a request body that differ in how they are written.

    A range, and a synonym such as `text/json` or `text/xml` (RFC 7303), is treated as
    the media type beside it.
    """
    return [
        Alike(group.first, tuple(filter(_is_a_choice, group.also)))
        for group in _grouped(
            operation.bodies,
            lambda b: (b.format, b.type, b.rules, b.encodings, b.xml),
        )
    ]


def _is_a_choice(media_type: str) -> bool:
    return "*" not in media_type and not media_type.startswith("text/")


def alike_responses(responses: Iterable[Response]) -> list[Alike[Response]]:
    return _grouped(responses, lambda r: (r.format, r.type, r.json_events, r.xml))


def content_types(operation: Operation) -> list[str]:
    """The media types that a caller can choose from; empty without a choice."""
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
    """The media types besides the first; those that differ only in parameters count
    once."""
    names = {essence(one.media_type): one for one in reversed(group)}
    first = group[0].media_type
    others = [names[name].media_type for name in reversed(names)]
    return tuple(name for name in others if name != first)
