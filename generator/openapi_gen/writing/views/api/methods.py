"""A method of a tag's class: its signature, its docstring and its one statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....media_formats import Values
from ....model import (
    ArrayOf,
    Enumeration,
    MapOf,
    Operation,
    Scalar,
    Type,
    union_of,
)
from ...result_types import only_streams, other_media_types, result_type
from ...source.annotations import admits_null
from ...source.code import Code, ImportGroups
from ...source.literals import docstring
from ..page import KEYWORD_ONLY, SELF, ParameterView, sentence
from .context import TagContext
from .media_type_groups import content_types
from .operation_constants import constant_name
from .streams import stream_kind, stream_text, stream_type

_NONE = Code("None")
_OPTIONS = ParameterView(
    "request_options", Code("RequestOptions | None"), default=_NONE
)


@dataclass(frozen=True, slots=True)
class MethodView:
    """A method whose body is `return target(arguments)`, or `name = assigned`."""

    name: str
    wrapper: str
    """The function of the runtime that makes the asynchronous method of it."""
    docstring: Code
    parameters: tuple[ParameterView, ...] = ()
    result: Code = Code("")
    imports: ImportGroups = ()
    target: str = ""
    arguments: tuple[Code, ...] = ()
    assigned: Code = Code("")
    """Empty for a method with a body."""


def method_view(operation: Operation, context: TagContext) -> MethodView:
    """The method of an operation."""
    streams = only_streams(operation)
    return MethodView(
        name=context.names.methods[operation.id],
        wrapper="streamed" if streams else "awaited",
        parameters=parameters_of(operation, context),
        result=returned_type(operation, context),
        docstring=docstring(_text(operation, context), 8),
        target=_STREAM if streams else _SEND,
        arguments=(
            _stream_arguments(operation, context)
            if streams
            else _arguments(operation, context)
        ),
    )


_SEND = "self._transport.send"
_STREAM = "self._transport.stream"


def stream_view(operation: Operation, context: TagContext) -> MethodView:
    """The second method of an operation, which streams."""
    text = stream_text(operation, context.names.methods[operation.id])
    return MethodView(
        name=context.names.streams[operation.id],
        wrapper="streamed",
        parameters=parameters_of(operation, context),
        result=stream_type(operation, context),
        docstring=docstring(text, 8),
        target=_STREAM,
        arguments=_stream_arguments(operation, context),
    )


def returned_type(operation: Operation, context: TagContext) -> Code:
    """What an operation's method returns."""
    if only_streams(operation):
        return stream_type(operation, context)
    return context.annotator.spell(result_type(operation))


def parameters_of(
    operation: Operation, context: TagContext
) -> tuple[ParameterView, ...]:
    """The parameters of an operation's method, `self` first."""
    arguments = context.names.arguments[operation.id]
    needed = [SELF]
    optional: list[ParameterView] = []
    for parameter in operation.parameters:
        name = arguments[parameter.location, parameter.name]
        annotation = context.accepted.spell(parameter.type)
        if parameter.required:
            needed.append(ParameterView(name, annotation))
        else:
            optional.append(_optional(name, annotation, parameter.type))
    if operation.bodies:
        annotation = _body_annotation(operation, context)
        if operation.body_required:
            needed.append(ParameterView("body", annotation))
        else:
            optional.insert(0, _optional("body", annotation, body_type(operation)))
    if content_types(operation):
        annotation = Code(f"{_content_type(operation, context)} | None")
        optional.append(ParameterView("content_type", annotation, _NONE))
    return (*needed, KEYWORD_ONLY, *optional, _OPTIONS)


def _optional(name: str, annotation: Code, type_: Type) -> ParameterView:
    null = "" if admits_null(type_) else " | None"
    return ParameterView(name, Code(f"{annotation}{null}"), _NONE)


def _stream_arguments(operation: Operation, context: TagContext) -> tuple[Code, ...]:
    return stream_kind(operation, context), *_arguments(operation, context)


def _arguments(operation: Operation, context: TagContext) -> tuple[Code, ...]:
    names = context.names.arguments[operation.id]
    values = [names[p.location, p.name] for p in operation.parameters]
    given = [f"{constant_name(operation, context)}()", "request_options"]
    if operation.bodies or values:
        given.append("body" if operation.bodies else "None")
    if content_types(operation):
        values.append("content_type=content_type")
    return tuple(map(Code, [*given, *values]))


def _content_type(operation: Operation, context: TagContext) -> Code:
    """The media types to choose among; a range admits any name."""
    names = content_types(operation)
    if any("*" in name for name in names):
        return context.annotator.spell(Scalar.STRING)
    return context.annotator.spell(Enumeration(operation.id, tuple(names)))


def _text(operation: Operation, context: TagContext) -> str:
    paragraphs = [operation.summary.strip(), operation.description.strip()]
    if paragraphs[0].rstrip(".") == paragraphs[1].rstrip("."):
        paragraphs.pop()
    paragraphs.append(f"`{operation.method} {operation.path}`")
    if operation.deprecated:
        paragraphs.append("Deprecated.")
    others = other_media_types(operation)
    if others:
        listed = " or ".join(f"`{name}`" for name in others)
        paragraphs.append(f"`RequestOptions(accept=...)` can ask for {listed}.")
    arguments = list(_argument_lines(operation, context))
    if arguments:
        paragraphs.append("\n".join(["Args:", *arguments]))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _argument_lines(operation: Operation, context: TagContext) -> Iterator[str]:
    arguments = context.names.arguments[operation.id]
    for parameter in operation.parameters:
        name = arguments[parameter.location, parameter.name]
        words = [sentence(parameter.docs.description)]
        if parameter.docs.default:
            words.append(f"(default `{parameter.docs.default}`)")
        if parameter.docs.deprecated:
            words.append("(deprecated)")
        text = " ".join(filter(None, words))
        if text:
            yield f"    {name}: {text}"
    if not content_types(operation):
        for body in operation.bodies[:1]:
            if not body.format.is_json:
                yield f"    body: {body.media_type}"


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
