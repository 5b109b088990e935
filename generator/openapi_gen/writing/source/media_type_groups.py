"""Media types that are written or read in the same way share one entry in the
runtime."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from ...media_formats.media_types import essence
from ...model import Body, Operation, Response
from ...records import dataclass
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
        Alike(group[0], tuple(_choices(group))) for group in _body_groups(operation)
    ]


def offered_body(operation: Operation, body: Body) -> Body:
    """The body in the media type that is sent: the first of its group for a range, and for
    a synonym that callers cannot choose."""
    for group in _body_groups(operation):
        if body in group and body.media_type not in _choices(group):
            return group[0]
    return body


def _choices(group: Sequence[Body]) -> Iterator[str]:
    """The media types other than the first that callers can choose."""
    return filter(_is_a_choice, _others(group))


def _body_groups(operation: Operation) -> list[list[Body]]:
    return _groups(
        operation.bodies, lambda b: (b.format, b.type, b.rules, b.encodings, b.xml)
    )


def _is_a_choice(media_type: str) -> bool:
    return "*" not in media_type and not media_type.startswith("text/")


def alike_responses(responses: Iterable[Response]) -> list[Alike[Response]]:
    groups = _groups(responses, lambda r: (r.format, r.type, r.json_events, r.xml))
    return [Alike(group[0], _others(group)) for group in groups]


def content_types(operation: Operation) -> list[str]:
    """The media types that a caller can choose from; empty without a choice."""
    names = [
        name
        for group in alike_bodies(operation)
        for name in (group.first.media_type, *group.also)
    ]
    return names if len(names) > 1 else []


def _groups(
    media: Iterable[_Media], nature: Callable[[_Media], Hashable]
) -> list[list[_Media]]:
    groups: dict[Hashable, list[_Media]] = {}
    for one in media:
        groups.setdefault(nature(one), []).append(one)
    return list(groups.values())


def _others(group: Sequence[_Media]) -> tuple[str, ...]:
    """The media types besides the first; those that differ only in parameters count
    once."""
    names = {essence(one.media_type): one for one in reversed(group)}
    first = group[0].media_type
    others = [names[name].media_type for name in reversed(names)]
    return tuple(name for name in others if name != first)
