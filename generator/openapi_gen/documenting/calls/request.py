"""What one call sends, as values of Python and as the data that goes over the wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import Any, TypeAlias, assert_never, cast

from ...model import (
    Api,
    Body,
    EncodedRequest,
    Id,
    Location,
    Operation,
    Parameter,
    only_value,
)
from ...records import dataclass
from ...writing.naming.names import Names
from ...writing.result_types import only_streams
from ...writing.source.media_type_groups import offered_body
from ...writing.source.signatures import Argument, Extra, signature_of
from ...writing.source.values_decoded import (
    Decoder,
    FormatCodecs,
    Plain,
    Value,
    sent,
    sent_body,
)

Encode: TypeAlias = Callable[
    [Operation, Mapping[tuple[Location, str], Any], "tuple[Body, Any] | None"],
    EncodedRequest,
]
"""Encodes JSON data by the runtime's own code. Raises ValueError for a value that its place
cannot carry."""


@dataclass(frozen=True, slots=True)
class Request:
    """What one call sends: JSON data by wire names. Files are FileSamples."""

    operation: Operation
    parameters: Mapping[tuple[Location, str], Any]
    """Those that the caller gives."""
    body: tuple[Body, Any] | None = None


@dataclass(slots=True)
class CallContext:
    """What all calls of one client share."""

    api: Api
    names: Names
    package: str
    """The import name of the client."""
    codecs: FormatCodecs
    encode: Encode
    decoder: Decoder = field(init=False)
    named: frozenset[Id] = field(init=False)
    """The schemas that the document names."""

    def __post_init__(self) -> None:
        self.named = frozenset(id_ for id_, _ in self.api.schemas)
        self.decoder = Decoder(self.api, self.codecs)


def body_of(request: Request) -> tuple[Body, Any] | None:
    """The body in the media type that is sent. The property that asks for a stream says
    what the method does, whatever an example has."""
    if request.body is None:
        return None
    operation, (body, data) = request.operation, request.body
    flag = operation.stream_flag
    if flag and isinstance(data, dict):
        members = cast("dict[str, object]", data)
        if flag in members:
            changed = {**members, flag: only_streams(operation)}
            return offered_body(operation, body), changed
    return offered_body(operation, body), cast("object", data)


def arguments_of(
    request: Request, context: CallContext
) -> Iterator[tuple[Argument, Value]]:
    """The arguments that the caller gives, in the order of the signature."""
    body = body_of(request)
    for argument in signature_of(
        request.operation, context.api, context.names
    ).arguments:
        match argument.of:
            case Parameter() as parameter:
                key = parameter.location, parameter.name
                if key in request.parameters:
                    data = request.parameters[key]
                    if argument.default is None or data != argument.default:
                        value = context.decoder.decode(parameter.type, data)
                        yield argument, value
            case Extra.BODY:
                if body is not None:
                    yield argument, context.decoder.decode_body(*body)
            case Extra.CONTENT_TYPE:
                # The first is sent if the caller names none.
                if body is not None and body[0] != request.operation.bodies[0]:
                    yield argument, Plain(body[0].media_type)
            case _:
                assert_never(argument.of)


def encoded(request: Request, context: CallContext) -> EncodedRequest:
    """The request as the client sends it: also with what the caller need not give."""
    parameters, body = sent_values(request, context)
    return context.encode(request.operation, parameters, body)


def sent_values(
    request: Request, context: CallContext
) -> tuple[dict[tuple[Location, str], Any], tuple[Body, Any] | None]:
    """The JSON data of the parameters and of the body that the client sends."""
    operation, body = request.operation, body_of(request)
    parameters: dict[tuple[Location, str], Any] = {}
    for parameter in operation.parameters:
        key = parameter.location, parameter.name
        only = only_value(parameter, context.api.declarations)
        if key in request.parameters:
            value = context.decoder.decode(parameter.type, request.parameters[key])
            parameters[key] = sent(value)
        elif only is not None:
            parameters[key] = only
    paging = operation.pagination
    if paging is not None and paging.start is not None:
        if paging.parameter is not None:
            parameters.setdefault(paging.parameter, paging.start)
        elif body is not None:
            body = body[0], _placed(body[1], paging.inside, paging.start)
    if body is not None:
        body = body[0], sent_body(body[0], context.decoder.decode_body(*body))
    return parameters, body


def _placed(data: Any, path: tuple[str, ...], position: int) -> Any:
    """A copy with the position of the first page, unless it has one."""
    if not path:
        return position if data is None else data
    if data is not None and not isinstance(data, dict):
        return data
    here: dict[str, Any] = {**(data or {})}
    here[path[0]] = _placed(here.get(path[0]), path[1:], position)
    return here
