"""Responses that are declared as JSON and sent as a sequence, such as Kubernetes' watches.

A document cannot say so before OpenAPI 3.2. `[tool.openapi-gen.streams]` says it for an
operation.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ....media_formats import ResponseFormat, response_format
from ....model import Id, Location, Operation, Scalar
from ....stream_formats import STREAM_FORMATS
from ...context import Context
from ..operation_settings import is_exact, keys_of, report_unused

_FLAGS = ("follow", "stream", "watch")
"""Parameters of a GET that turn its response into a stream."""


def stream_settings(
    context: Context, operation_id: str, id_: Id
) -> Mapping[str, str] | None:
    """The settings of an operation: its own, or the first of a glob."""
    keys = keys_of(context.streams, operation_id, id_)
    return context.streams[keys[0]] if keys else None


def stream_format(settings: Mapping[str, str]) -> ResponseFormat:
    """The sequential format that the settings name."""
    return response_format(STREAM_FORMATS[settings["format"]], None)


def check_streams(operations: Iterable[Operation], context: Context) -> None:
    """Reports settings that fit no operation, and operations that may need one."""
    read = tuple(operations)
    used: set[str] = set()
    for operation in read:
        names = operation.operation_id, operation.id
        keys = keys_of(context.streams, *names)
        used.update(keys)
        exact = [key for key in keys if is_exact(key, *names)]
        if exact and not any(r.format.is_sequence for r in operation.success):
            context.diagnostics.error(
                context.documents.place_of(operation.id),
                "stream-misconfigured",
                "no successful response is JSON"
                f" ([tool.openapi-gen.streams] {exact[0]!r})",
            )
    report_unused("streams", context.streams, used, context)
    _note_possible(read, context)


def _note_possible(operations: tuple[Operation, ...], context: Context) -> None:
    """One note for all operations whose JSON may be a stream."""
    found = [operation for operation in operations if _may_stream(operation)]
    if not found:
        return
    first, *more = found
    plural = "s" if len(more) > 1 else ""
    others = f" and {len(more)} other operation{plural}" if more else ""
    context.diagnostics.note(
        context.documents.place_of(first.id),
        "possible-stream",
        f"{first.operation_id!r}{others} may respond with a stream of JSON:"
        " [tool.openapi-gen.streams] can say so",
    )


def _may_stream(operation: Operation) -> bool:
    if any(response.format.is_sequence for response in operation.success):
        return False
    of_json = [response for response in operation.success if response.format.is_json]
    if any(";stream=" in r.media_type.replace(" ", "").lower() for r in of_json):
        return True
    is_read = operation.method == "GET" and bool(of_json)
    return is_read and any(
        parameter.location is Location.QUERY
        and parameter.name in _FLAGS
        and parameter.type == Scalar.BOOLEAN
        for parameter in operation.parameters
    )
