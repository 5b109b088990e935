"""A method of a tag's class: its signature, its docstring and its one statement."""

from __future__ import annotations

from collections.abc import Iterator

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
from ...source.layout import WIDTH, bracketed, laid_out, signature
from ...source.literals import docstring
from ..page import sentence
from .context import TagContext
from .media_type_groups import content_types
from .operation_constants import facts_view
from .streams import stream_kind, stream_text, stream_type

_SEND = "return self._transport.send"
_STREAM = "return self._transport.stream"


def method_view(operation: Operation, context: TagContext) -> dict[str, object]:
    """The method of an operation, and what the runtime knows of it."""
    name = context.names.methods[operation.id]
    if only_streams(operation):
        result = stream_type(operation, context)
        sent = _stream_call(operation, context)
    else:
        result = context.annotator.spell(result_type(operation))
        sent = bracketed(f"{_SEND}(", _call(operation, context), ")", 2)
    facts = facts_name(operation, context)
    return {
        "name": name,
        "wrapper": "streamed" if only_streams(operation) else "awaited",
        "signature": _signature(name, operation, result, context),
        "call": sent,
        "docstring": docstring(_text(operation, context), 8),
        "facts_head": _facts_head(facts, result),
        "facts": facts_view(operation, context),
    }


def stream_view(operation: Operation, context: TagContext) -> dict[str, object]:
    """The second method of an operation, which streams."""
    name = context.names.streams[operation.id]
    result = stream_type(operation, context)
    text = stream_text(operation, context.names.methods[operation.id])
    return {
        "name": name,
        "wrapper": "streamed",
        "signature": _signature(name, operation, result, context),
        "call": _stream_call(operation, context),
        "docstring": docstring(text, 8),
    }


def _signature(
    name: str, operation: Operation, result: str, context: TagContext
) -> str:
    return signature(f"def {name}(", parameters_of(operation, context), result, 1)


def _stream_call(operation: Operation, context: TagContext) -> str:
    given = [stream_kind(operation, context), *_call(operation, context)]
    return bracketed(f"{_STREAM}(", given, ")", 2)


def facts_name(operation: Operation, context: TagContext) -> str:
    """The function that gives what the runtime knows of an operation."""
    name = context.names.methods[operation.id]
    return name if name.startswith("_") else f"_{name}"


def parameters_of(operation: Operation, context: TagContext) -> list[str]:
    """The parameters of an operation's method, `self` first, as they are written."""
    arguments = context.names.arguments[operation.id]
    needed = ["self"]
    optional: list[str] = []
    for parameter in operation.parameters:
        name = arguments[parameter.location, parameter.name]
        annotation = context.annotator.spell(parameter.type)
        if parameter.required:
            needed.append(f"{name}: {annotation}")
        elif admits_null(parameter.type):
            optional.append(f"{name}: {annotation} = None")
        else:
            optional.append(f"{name}: {annotation} | None = None")
    if operation.bodies:
        annotation = _body_annotation(operation, context)
        if operation.body_required:
            needed.append(f"body: {annotation}")
        else:
            null = "" if admits_null(body_type(operation)) else " | None"
            optional.insert(0, f"body: {annotation}{null} = None")
    if content_types(operation):
        optional.append(f"content_type: {_choice_of(operation, context)} | None = None")
    options = "request_options: RequestOptions | None = None"
    return [*needed, "*", *optional, options]


def _call(operation: Operation, context: TagContext) -> list[str]:
    names = context.names.arguments[operation.id]
    values = [names[p.location, p.name] for p in operation.parameters]
    given = [f"{facts_name(operation, context)}()", "request_options"]
    if operation.bodies or values:
        given.append("body" if operation.bodies else "None")
    if content_types(operation):
        values.append("content_type=content_type")
    return [*given, *values]


def _choice_of(operation: Operation, context: TagContext) -> str:
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
        asking = "Asked for by `RequestOptions(accept=...)`"
        paragraphs.append(f"{asking}, it answers in {' or '.join(others)}.")
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


def _facts_head(name: str, result: str) -> str:
    flat = f"def {name}() -> Operation[{result}]:"
    if len(flat) <= WIDTH:
        return flat
    if (
        4 + len(f"Operation[{result}]") <= WIDTH
        or result.replace(".", "").isidentifier()
    ):
        return f"def {name}() -> (\n    {laid_out(f'Operation[{result}]', 1)}\n):"
    return flat  # an annotation of several parts, too long for a line: black opens it


def _body_annotation(operation: Operation, context: TagContext) -> str:
    """The union of what the media types take; of a sequence, any iterable; of bytes, all
    that can be read as bytes; of a patch, a dict, too, in which null can stand."""
    apart = (Values.ITEMS, Values.BYTES)
    whole = [b.type for b in operation.bodies if b.format.values not in apart]
    if any(body.format.is_patch for body in operation.bodies):
        whole.append(MapOf(Scalar.ANY))
    spelled = [context.annotator.spell(union_of(whole))] if whole else []
    if "Any" in spelled:
        return "Any"
    for body in operation.bodies:
        if body.format.values is Values.ITEMS and isinstance(body.type, ArrayOf):
            item = context.annotator.spell(body.type.item)
            for kind in ("Iterable", "AsyncIterable"):
                spelled.append(f"{kind}[{item}]")
            module = "from collections.abc import AsyncIterable, Iterable"
            context.annotator.modules.add(module)
        elif body.format.values is Values.BYTES:
            spelled.append(
                context.annotator.of_runtime("request.bodies.streams", "Binary")
            )
    return " | ".join(dict.fromkeys(spelled))


def body_type(operation: Operation) -> Type:
    return union_of([body.type for body in operation.bodies])
