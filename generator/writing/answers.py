"""Which answers an operation's success has, and so which methods it gets.

A method returns what is decoded as a whole. What comes item by item, or piece by piece,
is a stream: what the method returns where there is nothing else, and else what a second
method returns beside it.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..model import SEQUENCES, Operation, Response, ResponseKind, Scalar, Type, union_of


def result_type(operation: Operation) -> Type:
    """What a call returns that does not stream: the types of all answers of success."""
    good = [one for one in _success(operation) if one.kind not in SEQUENCES]
    return union_of([response.type for response in good]) if good else Scalar.ANY


def sequences_of(operations: Iterable[Operation]) -> list[Response]:
    """The answers of success that come item by item."""
    return [
        response
        for operation in operations
        for response in _success(operation)
        if response.kind in SEQUENCES
    ]


def downloads(operation: Operation) -> bool:
    """Whether an answer of success is bytes, which can be large."""
    return any(one.kind is ResponseKind.RAW for one in _success(operation))


def only_streams(operation: Operation) -> bool:
    """Whether the answers of success are sequences alone: the method returns a stream."""
    kinds = {response.kind for response in _success(operation)}
    return bool(kinds & SEQUENCES) and kinds <= {*SEQUENCES, ResponseKind.EMPTY}


def has_stream_beside(operation: Operation) -> bool:
    """Whether the operation has a second method, which streams."""
    if only_streams(operation):
        return False
    return bool(sequences_of([operation])) or downloads(operation)


def _success(operation: Operation) -> list[Response]:
    """The 2xx answers, or those of `default` where there are none."""
    good = [r for r in operation.responses if r.status.startswith("2")]
    return good or [r for r in operation.responses if r.status == "default"]
