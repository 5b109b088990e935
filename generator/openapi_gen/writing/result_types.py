"""Which answers an operation's success has, and so which methods it gets.

A method returns what is decoded as a whole. What comes item by item, or piece by piece,
is a stream: what the method returns where there is nothing else, and else what a second
method returns beside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import SEQUENCES, Operation, Response, ResponseKind, Scalar, Type, union_of


def result_type(operation: Operation) -> Type:
    """What a call returns that does not stream: the types of all answers of success, each
    in its best media type, where text and bytes are equals."""
    best = _best(operation)
    return union_of([response.type for response in best]) if best else Scalar.ANY


def other_media_types(operation: Operation) -> list[str]:
    """The media types of success whose values are of another type than the result."""
    types = [response.type for response in _best(operation)]
    others = [one.media_type for one in _whole(operation) if one.type not in types]
    return list(dict.fromkeys(others))


def sequences_of(operations: Iterable[Operation]) -> list[Response]:
    """The answers of success that come item by item."""
    return [
        response
        for operation in operations
        for response in operation.success
        if response.kind in SEQUENCES
    ]


def downloads(operation: Operation) -> bool:
    """Whether an answer of success is bytes, which can be large."""
    return any(one.kind is ResponseKind.RAW for one in _best(operation))


def only_streams(operation: Operation) -> bool:
    """Whether the answers of success are sequences alone: the method returns a stream."""
    kinds = {response.kind for response in operation.success}
    return bool(kinds & SEQUENCES) and kinds <= {*SEQUENCES, ResponseKind.EMPTY}


def has_stream_beside(operation: Operation) -> bool:
    """Whether the operation has a second method, which streams."""
    if only_streams(operation):
        return False
    return bool(sequences_of([operation])) or downloads(operation)


def _best(operation: Operation) -> list[Response]:
    """What each status of success answers in its best media type; they stand best first."""
    by_status: dict[str, list[Response]] = {}
    for response in _whole(operation):
        by_status.setdefault(response.status, []).append(response)
    plain = (ResponseKind.TEXT, ResponseKind.RAW)
    return [
        one
        for kinds in by_status.values()
        for one in kinds
        if one is kinds[0] or (one.kind in plain and kinds[0].kind in plain)
    ]


def _whole(operation: Operation) -> list[Response]:
    return [one for one in operation.success if one.kind not in SEQUENCES]
