"""What the successful responses of an operation are, and so which methods it gets.

A method returns what is decoded as a whole. A response that is read item by item, or
piece by piece, is a stream. The method returns it if there is nothing else; otherwise a
second method does.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..media_formats import Values
from ..media_formats.media_format import Exports
from ..model import Operation, Response, Scalar, Type, union_of


def result_type(operation: Operation) -> Type:
    """What a call returns that does not stream: the types of all successful responses,
    each in its best media type. Text and bytes are equally good."""
    best = _best(operation)
    return union_of([response.type for response in best]) if best else Scalar.ANY


def other_media_types(operation: Operation) -> list[str]:
    """The media types of successful responses whose type is not part of the result."""
    types = [response.type for response in _best(operation)]
    others = [one.media_type for one in _whole(operation) if one.type not in types]
    return list(dict.fromkeys(others))


def sequences_of(operations: Iterable[Operation]) -> list[Response]:
    """The successful responses that are read item by item."""
    return [
        response
        for operation in operations
        for response in operation.success
        if response.format.is_sequence
    ]


def downloads(operation: Operation) -> bool:
    """Whether a successful response is bytes, which can be large."""
    return any(one.format.values is Values.BYTES for one in _best(operation))


def only_streams(operation: Operation) -> bool:
    """Whether all successful responses are sequences: the method returns a stream."""
    values = {response.format.values for response in operation.success}
    return Values.ITEMS in values and values <= {Values.ITEMS, Values.NOTHING}


def has_stream_beside(operation: Operation) -> bool:
    """Whether the operation has a second method, which streams."""
    if only_streams(operation):
        return False
    return bool(sequences_of([operation])) or downloads(operation)


def exports_of(operations: Iterable[Operation]) -> Exports:
    """What a package exports of the runtime for the media formats of its operations."""
    found: dict[str, tuple[str, ...]] = {}
    for operation in operations:
        for body in operation.bodies:
            found.update(body.format.exports)
        for response in (*sequences_of([operation]), *_best(operation)):
            found.update(response.format.exports)
    return found


def _best(operation: Operation) -> list[Response]:
    """What each successful status returns in its best media type, which is the
    first."""
    by_status: dict[str, list[Response]] = {}
    for response in _whole(operation):
        by_status.setdefault(response.status, []).append(response)
    return [
        one
        for responses in by_status.values()
        for one in responses
        if one is responses[0] or (_is_plain(one) and _is_plain(responses[0]))
    ]


def _is_plain(response: Response) -> bool:
    return response.format.values in (Values.STRING, Values.BYTES)


def _whole(operation: Operation) -> list[Response]:
    return [one for one in operation.success if not one.format.is_sequence]
