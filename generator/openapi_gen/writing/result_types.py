"""The result types of an operation, which decide the methods that it gets.

A method returns the decoded body of a successful response. A response that is read item
by item, or in chunks, is a stream. Where all successful responses are streams, the method
returns the stream. Otherwise a second method does.
"""

from __future__ import annotations

from collections.abc import Iterable

from ..media_formats import Values
from ..media_formats.media_format import Exports
from ..model import Operation, Response, Scalar, Type, union_of
from .runtime_files import error_classes


def result_type(operation: Operation) -> Type:
    """The type that a call without a stream returns: a union of the types of all
    successful responses, each in its preferred media type. Text and bytes have the same
    preference."""
    best = operation.returned
    return union_of([response.type for response in best]) if best else Scalar.ANY


def other_media_types(operation: Operation) -> list[str]:
    """The media types of successful responses whose type is not part of the result."""
    types = [response.type for response in operation.returned]
    others = [one.media_type for one in operation.whole if one.type not in types]
    return list(dict.fromkeys(others))


def sequences_of(operations: Iterable[Operation]) -> list[Response]:
    """The successful responses that are read item by item."""
    return [
        response
        for operation in operations
        for response in operation.success
        if response.format.is_sequence
    ]


def streams_events(operation: Operation) -> bool:
    """Whether all that is read item by item are server-sent events."""
    found = sequences_of([operation])
    return bool(found) and all(one.format.is_event_stream for one in found)


def downloads(operation: Operation) -> bool:
    """Whether a successful response is bytes, which can be large."""
    return any(one.format.values is Values.BYTES for one in operation.returned)


def only_bytes(operation: Operation) -> bool:
    """Whether the result is bytes alone: callers save them to a file."""
    return downloads(operation) and result_type(operation) is Scalar.BINARY


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
    """The names of the runtime that a package exports for its operations' media formats."""
    found: dict[str, tuple[str, ...]] = {}
    for operation in operations:
        for body in operation.bodies:
            found.update(body.format.exports)
        for response in (*sequences_of([operation]), *operation.returned):
            found.update(response.format.exports)
    return found


def error_class(status: str) -> str:
    """The class of the runtime that is raised for a status, or a range of statuses."""
    if status.startswith("5"):
        return "ServerError"
    named = error_classes().get(int(status)) if status.isdecimal() else None
    return named or "StatusError"
