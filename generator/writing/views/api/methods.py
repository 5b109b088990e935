"""A method of a tag's class: its signature, its docstring and its one statement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ....model import BodyKind, Operation, Scalar, Type, union_of
from ...annotations import admits_null
from ...layout import WIDTH, bracketed, laid_out, signature
from ...spelling import docstring
from ..page import sentence
from .context import TagContext
from .facts import facts_view


def method_view(operation: Operation, context: TagContext) -> dict[str, Any]:
    name = context.names.methods[operation.id]
    result = context.annotator.spell(result_type(operation))
    parameters = parameters_of(operation, context)
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
        annotation = context.annotator.spell(body_type(operation))
        if operation.body_required:
            needed.append(f"body: {annotation}")
        else:
            null = "" if admits_null(body_type(operation)) else " | None"
            optional.insert(0, f"body: {annotation}{null} = None")
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
    return [*given, *values]


def _text(operation: Operation, context: TagContext) -> str:
    paragraphs = [operation.summary.strip(), operation.description.strip()]
    if paragraphs[0].rstrip(".") == paragraphs[1].rstrip("."):
        paragraphs.pop()
    paragraphs.append(f"`{operation.method} {operation.path}`")
    if operation.deprecated:
        paragraphs.append("Deprecated.")
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
    for body in operation.bodies:
        if body.kind is not BodyKind.JSON:
            yield f"    body: {body.media_type}"


def _facts_head(name: str, result: str) -> str:
    flat = f"def {name}() -> Operation[{result}]:"
    if len(flat) <= WIDTH:
        return flat
    return f"def {name}() -> (\n    {laid_out(f'Operation[{result}]', 1)}\n):"


def body_type(operation: Operation) -> Type:
    return union_of([body.type for body in operation.bodies])


def result_type(operation: Operation) -> Type:
    """What a call returns: the types of all 2xx answers, or that of `default`."""
    good = [r for r in operation.responses if r.status.startswith("2")]
    if not good:
        good = [r for r in operation.responses if r.status == "default"]
    return union_of([response.type for response in good]) if good else Scalar.ANY
