"""The methods of a tag's classes: signature, docstring and one statement."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import assert_never

from ....media_formats import Values
from ....model import (
    ArrayOf,
    Enumeration,
    MapOf,
    Operation,
    Parameter,
    Scalar,
    Type,
    union_of,
)
from ....records import dataclass
from ....texts import Prose
from ...result_types import only_streams, result_type, streams_events
from ...source.annotations import admits_null
from ...source.code import Code, ImportGroups
from ...source.literals import literal, string
from ...source.media_type_groups import content_types
from ...source.prose import docstring
from ...source.signatures import Argument, Extra, signature_of
from ..page import KEYWORD_ONLY, SELF, ParameterView
from .context import TagContext
from .docstrings import method_text
from .operation_constants import constant_name
from .streams import stream_kind, stream_text, stream_type

NONE = Code("None")
FALSE = Code("False")
_OPTIONS = ParameterView("request_options", Code("RequestOptions | None"), default=NONE)


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method whose body is `return target(arguments)`."""

    name: str
    docstring: Code
    parameters: tuple[ParameterView, ...]
    result: Code
    target: Code
    arguments: tuple[Code, ...]
    is_async: bool = False
    """A coroutine function, which awaits what it returns."""
    deprecated: Code = Code("")
    """The message of the warning, if the method is deprecated."""
    imports: ImportGroups = ()

    @property
    def definition(self) -> str:
        return "async def " if self.is_async else "def "

    @property
    def returned(self) -> str:
        return "return await " if self.is_async else "return "


@dataclass(frozen=True, slots=True)
class CallView:
    """The call that a method returns."""

    target: Code
    arguments: tuple[Code, ...]
    imports: ImportGroups = ()


def method_view(
    operation: Operation, context: TagContext, is_async: bool
) -> MethodView:
    """The method of an operation."""
    return _view(
        context.names.methods[operation.id],
        operation,
        partial(method_text, operation, context),
        context,
        is_async,
        streams=only_streams(operation),
    )


def stream_view(
    operation: Operation, context: TagContext, is_async: bool
) -> MethodView:
    """The second method of an operation, which streams."""
    text = partial(stream_text, operation, context.names.methods[operation.id])
    name = context.names.streams[operation.id]
    return _view(name, operation, text, context, is_async, streams=True)


def _view(
    name: str,
    operation: Operation,
    text: Callable[[str], Prose],
    context: TagContext,
    is_async: bool,
    *,
    streams: bool,
) -> MethodView:
    """`text` is the docstring, by the name of the argument `reconnect` or ""."""
    constant = constant_name(operation, context)
    call = transport_call(operation, context, constant, is_async, streams=streams)
    parameters, arguments, flag = parameters_of(operation, context), call.arguments, ""
    if streams and operation.method == "GET" and streams_events(operation):
        parameters, flag = with_option(parameters, "reconnect", Code("bool"), FALSE)
        arguments = (*arguments, Code(f"reconnect={flag}"))
    return MethodView(
        name=name,
        parameters=parameters,
        result=(
            stream_type(operation, context, is_async)
            if streams
            else returned_type(operation, context, is_async)
        ),
        docstring=docstring(text(flag), 8),
        target=call.target,
        arguments=arguments,
        is_async=is_async,
        deprecated=deprecation(operation),
    )


def transport_call(
    operation: Operation,
    context: TagContext,
    constant: str,
    is_async: bool,
    *,
    streams: bool,
) -> CallView:
    """The request of an operation; the function `constant` returns its `Operation`."""
    arguments = call_arguments(operation, context, constant)
    if not streams:
        return CallView(Code("self._transport.send"), arguments)
    kind = stream_kind(operation, context, is_async)
    transport = Code("self._transport")
    return CallView(Code(f"{kind}.requested"), (transport, *arguments))


def deprecation(operation: Operation) -> Code:
    """The message of the warning of a method; empty if it is not deprecated."""
    if not operation.deprecated:
        return Code("")
    return string(f"{operation.method} {operation.path} is deprecated")


def returned_type(operation: Operation, context: TagContext, is_async: bool) -> Code:
    """What an operation's method returns, if it is awaited where `is_async`."""
    if only_streams(operation):
        return stream_type(operation, context, is_async)
    return context.annotator.spell(result_type(operation))


def parameters_of(
    operation: Operation, context: TagContext
) -> tuple[ParameterView, ...]:
    """The parameters of an operation's method, `self` first."""
    signature = signature_of(operation, context.api, context.names)
    first = [_parameter(one, operation, context) for one in signature.positional]
    others = [_parameter(one, operation, context) for one in signature.keyword_only]
    return (SELF, *first, KEYWORD_ONLY, *others, _OPTIONS)


def _parameter(
    argument: Argument, operation: Operation, context: TagContext
) -> ParameterView:
    match argument.of:
        case Parameter(type=type_):
            annotation = context.accepted.spell(type_)
        case Extra.BODY:
            annotation, type_ = _body_annotation(operation, context), body_type(
                operation
            )
        case Extra.CONTENT_TYPE:
            annotation, type_ = _content_type(operation, context), Scalar.STRING
        case _:
            assert_never(argument.of)
    if argument.is_required:
        return ParameterView(argument.name, annotation)
    if argument.default is not None:
        return ParameterView(argument.name, annotation, literal(argument.default))
    null = "" if admits_null(type_) else " | None"
    return ParameterView(argument.name, Code(f"{annotation}{null}"), NONE)


def with_option(
    parameters: tuple[ParameterView, ...], name: str, annotation: Code, default: Code
) -> tuple[tuple[ParameterView, ...], str]:
    """The parameters with one that is not the document's, before the options; and its
    name, which differs from those of the document."""
    *others, options = parameters
    while name in {parameter.name for parameter in others}:
        name += "_"
    return (*others, ParameterView(name, annotation, default), options), name


def call_arguments(
    operation: Operation, context: TagContext, constant: str
) -> tuple[Code, ...]:
    """The arguments of `Transport.send`: the operation, and what the caller gave."""
    names = context.names.arguments[operation.id]
    values = [names[p.location, p.name] for p in operation.parameters]
    given = [f"{constant}()", "request_options"]
    if operation.bodies:
        values.append("body=body")
    if content_types(operation):
        values.append("content_type=content_type")
    return tuple(map(Code, [*given, *values]))


def _content_type(operation: Operation, context: TagContext) -> Code:
    """The media types to choose among; a range admits any name."""
    names = content_types(operation)
    if any("*" in name for name in names):
        return context.annotator.spell(Scalar.STRING)
    return context.annotator.spell(Enumeration(operation.id, tuple(names)))


def _body_annotation(operation: Operation, context: TagContext) -> Code:
    """The union of what the media types take.

    A sequence can be any iterable, bytes anything that is read as bytes, and a merge patch
    also a dict, in which null can be sent.
    """
    apart = (Values.ITEMS, Values.BYTES)
    whole = [b.type for b in operation.bodies if b.format.values not in apart]
    if any(body.format.is_patch for body in operation.bodies):
        whole.append(MapOf(Scalar.ANY))
    spelled: list[str] = []
    if whole:
        spelled.append(context.accepted.spell(union_of(whole)))
    if "Any" in spelled:
        return Code("Any")
    for body in operation.bodies:
        if body.format.values is Values.ITEMS and isinstance(body.type, ArrayOf):
            item = context.accepted.spell(body.type.item)
            for kind in ("Iterable", "AsyncIterable"):
                spelled.append(f"{kind}[{item}]")
            module = "from collections.abc import AsyncIterable, Iterable"
            context.annotator.modules.add(module)
        elif body.format.values is Values.BYTES:
            spelled.append(
                context.annotator.of_runtime("request.bodies.streams", "Binary")
            )
    return Code(" | ".join(dict.fromkeys(spelled)))


def body_type(operation: Operation) -> Type:
    return union_of([body.type for body in operation.bodies])
