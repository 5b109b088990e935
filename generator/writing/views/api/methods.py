"""A method of a tag's class: its signature, its docstring and its one statement."""

from __future__ import annotations

from collections.abc import Iterator

from ....model import (
    ArrayOf,
    BodyKind,
    Choice,
    Operation,
    Response,
    ResponseKind,
    Scalar,
    Type,
    union_of,
)
from ...annotations import admits_null
from ...layout import WIDTH, bracketed, signature
from ...spelling import docstring
from ..page import sentence
from .alike import content_types
from .context import TagContext
from .facts import facts_view


def method_view(operation: Operation, context: TagContext) -> dict[str, object]:
    name = context.names.methods[operation.id]
    result = context.annotator.spell(result_type(operation))
    parameters = _parameters(operation, context)
    call = _call(operation, context)
    facts = f"_{name.lstrip('_')}" if not name.startswith("_") else name
    return {
        "name": name,
        "signature": signature(f"def {name}(", parameters, result, 1),
        "call": bracketed("return self._transport.send(", call, ")", 2),
        "docstring": docstring(_text(operation, context), 8),
        "facts_name": facts,
        "facts_head": _facts_head(facts, result),
        "facts": facts_view(operation, context),
    }


def _parameters(operation: Operation, context: TagContext) -> list[str]:
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
    name = context.names.methods[operation.id]
    facts = name if name.startswith("_") else f"_{name}"
    given = [f"{facts}()", "request_options"]
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
    return context.annotator.spell(Choice(operation.id, tuple(names)))


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
            if body.kind is not BodyKind.JSON:
                yield f"    body: {body.media_type}"


def _facts_head(name: str, result: str) -> str:
    flat = f"def {name}() -> Operation[{result}]:"
    if len(flat) <= WIDTH or 4 + len(f"Operation[{result}]") > WIDTH:
        return flat  # where it is too long for a line of its own, black opens it
    return f"def {name}() -> (\n    Operation[{result}]\n):"


def _body_annotation(operation: Operation, context: TagContext) -> str:
    """The union of what the media types take; of a sequence, any iterable."""
    whole = [b.type for b in operation.bodies if b.kind is not BodyKind.SEQUENCE]
    spelled = [context.annotator.spell(union_of(whole))] if whole else []
    if "Any" in spelled:
        return "Any"
    for body in operation.bodies:
        if body.kind is BodyKind.SEQUENCE and isinstance(body.type, ArrayOf):
            context.annotator.modules.add("from collections.abc import Iterable")
            spelled.append(f"Iterable[{context.annotator.spell(body.type.item)}]")
    return " | ".join(dict.fromkeys(spelled))


def body_type(operation: Operation) -> Type:
    return union_of([body.type for body in operation.bodies])


def result_type(operation: Operation) -> Type:
    """What a call returns: the types of all 2xx answers, or that of `default`, each in
    its best media type, where text and bytes are equals."""
    good = [r for r in operation.responses if r.status.startswith("2")]
    if not good:
        good = [r for r in operation.responses if r.status == "default"]
    best = [r.type for r in good if r in _best(r.status, good)]
    return union_of(best) if best else Scalar.ANY


def _best(status: str, responses: list[Response]) -> list[Response]:
    """What a status answers in its best media type; responses stand best first."""
    own = [response for response in responses if response.status == status]
    plain = (ResponseKind.TEXT, ResponseKind.RAW)
    return [r for r in own if r.kind in plain] if own[0].kind in plain else own[:1]


def other_media_types(operation: Operation) -> list[str]:
    """The media types of success whose values are of another type than the result."""
    good = [r for r in operation.responses if r.status.startswith("2")]
    others = [
        response.media_type
        for response in good
        if all(response.type != best.type for best in _best(response.status, good))
    ]
    return list(dict.fromkeys(others))
