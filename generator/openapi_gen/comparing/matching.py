"""Which operation of the new document is which of the old one.

An operation is found again by its method and path, or by its operationId. Of the others,
a removed and an added one are the same under new names if their summaries, arguments and
responses are equal and no third one has these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from ..model import Operation, ServerRequest
from ..records import dataclass

T = TypeVar("T")
_NAME = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Matched:
    """The operations of both documents."""

    both: tuple[tuple[Operation, Operation], ...]
    removed: tuple[Operation, ...]
    added: tuple[Operation, ...]


def match_operations(old: Sequence[Operation], new: Sequence[Operation]) -> Matched:
    """Pairs the operations."""
    pairs: dict[str, Operation] = {}
    for key in (request_line, _operation_id, _shape):
        open_ = [one for one in old if one.id not in pairs]
        taken = {one.id for one in pairs.values()}
        others = [one for one in new if one.id not in taken]
        for one, other in _unique(open_, others, key):
            pairs[one.id] = other
    taken = {one.id for one in pairs.values()}
    return Matched(
        tuple((one, pairs[one.id]) for one in old if one.id in pairs),
        tuple(one for one in old if one.id not in pairs),
        tuple(one for one in new if one.id not in taken),
    )


def match_server_requests(
    old: Iterable[ServerRequest], new: Iterable[ServerRequest]
) -> list[tuple[ServerRequest | None, ServerRequest | None]]:
    """Webhooks and callbacks: those of both documents, and those of one."""
    before = {(one.id, one.method): one for one in old}
    after = {(one.id, one.method): one for one in new}
    keys = dict.fromkeys([*before, *after])
    return [(before.get(key), after.get(key)) for key in keys]


def _unique(
    old: Iterable[T], new: Iterable[T], key: Callable[[T], Hashable]
) -> list[tuple[T, T]]:
    """The pairs of equal keys that exactly one of each side has."""
    before, after = _by_key(old, key), _by_key(new, key)
    return [
        (ones[0], after[at][0])
        for at, ones in before.items()
        if len(ones) == len(after.get(at, ())) == 1
    ]


def _by_key(ones: Iterable[T], key: Callable[[T], Hashable]) -> dict[Hashable, list[T]]:
    found: dict[Hashable, list[T]] = {}
    for one in ones:
        at = key(one)
        if at is not None:
            found.setdefault(at, []).append(one)
    return found


def request_line(operation: Operation) -> tuple[str, str]:
    """The method and the path without the names of its parameters, which are not sent."""
    return operation.method, _NAME.sub("{}", operation.path)


def path_names(operation: Operation) -> list[str]:
    """The names of the parameters of the path, in its order."""
    return _NAME.findall(operation.path)


def _operation_id(operation: Operation) -> Hashable:
    return operation.operation_id or None


def _shape(operation: Operation) -> Hashable:
    """What stays if an operation has other names and another path."""
    return (
        operation.method,
        tuple(
            (one.location, one.name, one.required, repr(one.type))
            for one in operation.parameters
        ),
        tuple((one.media_type, repr(one.type)) for one in operation.bodies),
        tuple(
            (one.status, one.media_type, repr(one.type)) for one in operation.responses
        ),
        operation.summary,
    )
