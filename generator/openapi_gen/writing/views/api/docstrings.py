"""The docstring of an operation's method: what it does, its arguments, its errors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ....media_formats import Values
from ....model import Body, Operation, Ref, Response, union_of
from ....texts import Prose
from ...result_types import error_class, other_media_types
from ...source.annotations import Annotator
from ...source.media_type_groups import content_types
from ...source.prose import entry, joined, lead, section, sentence
from .context import TagContext


def method_text(
    operation: Operation, context: TagContext, reconnect: str = ""
) -> Prose:
    """The docstring; `reconnect` is the name of that argument, if the method has it."""
    paragraphs: list[Prose] = [lead(operation.summary, operation.description)]
    paragraphs.append(f"`{operation.method} {operation.path}`")
    if operation.deprecated:
        paragraphs.append("Deprecated.")
    others = other_media_types(operation)
    if others:
        listed = " or ".join(f"`{name}`" for name in others)
        paragraphs.append(f"`RequestOptions(accept=...)` can ask for {listed}.")
    arguments = section(
        "Args:",
        *_parameters(operation, context),
        *_body(operation, context),
        *_content_type(operation),
        *reconnect_lines(reconnect),
    )
    raised = section("Raises:", *_raised(operation, context))
    return joined("\n\n", *paragraphs, arguments, raised)


def _parameters(operation: Operation, context: TagContext) -> Iterator[Prose]:
    arguments = context.names.arguments[operation.id]
    for parameter in operation.parameters:
        docs = parameter.docs
        words = [sentence(docs.description)]
        if docs.default:
            words.append(f"(default `{docs.default}`)")
        if docs.deprecated:
            words.append("(deprecated)")
        name = arguments[parameter.location, parameter.name]
        yield entry(name, joined(" ", *words))


def _body(operation: Operation, context: TagContext) -> Iterator[Prose]:
    """The description of the body, or else of its schema; and a media type that is not
    JSON, unless the caller chooses among several."""
    if not operation.bodies:
        return
    body = operation.bodies[0]
    text = operation.body_description
    if not text and isinstance(body.type, Ref):
        docs = context.api.declarations[body.type.id].docs
        # A title of one word is the name of the class, which the annotation has.
        text = docs.description or (docs.title if " " in docs.title.strip() else "")
    words = [sentence(text)]
    if not content_types(operation) and not body.format.is_json:
        words = [words[0] or _kind(body), f"(`{body.media_type}`)"]
    yield entry("body", joined(" ", *words))


def _content_type(operation: Operation) -> Iterator[str]:
    if content_types(operation):
        yield "content_type: The media type of the body; by default the first that accepts it"


def reconnect_lines(name: str) -> Iterator[str]:
    """What the argument does that has this name; nothing without a name."""
    if name:
        yield f"{name}: Whether the request is sent again when the connection breaks"


def _kind(body: Body) -> str:
    """What a body is of which the document says no more than its media type."""
    match body.format.values:
        case Values.DATA:
            if body.xml is not None:
                return "XML document"
            return "Fields of the form" if body.format.has_encodings else "Data"
        case Values.ITEMS:
            return "Items"
        case Values.STRING:
            return "Text"
        case Values.BYTES:
            return "Bytes, or a file"
        case Values.UNKNOWN | Values.NOTHING:
            return "Content"
        case _:
            assert_never(body.format.values)


def _raised(operation: Operation, context: TagContext) -> list[str]:
    """The documented error statuses by exception; `body` is what they are decoded to."""
    by_status: dict[str, list[Response]] = {}
    for response in operation.responses:
        if not response.status.startswith(("1", "2", "3")):
            by_status.setdefault(response.status, []).append(response)
    if any(one.status == "default" for one in operation.success):
        by_status.pop("default", None)
    words = _STATUSES if len(by_status) > 1 else _ONLY_STATUS
    found: dict[tuple[str, str], list[str]] = {}
    for status, responses in sorted(by_status.items()):
        spell = Annotator(context.names).spell
        type_ = spell(union_of([response.type for response in responses]))
        body = "" if type_ in ("None", "Any") else f"; `body` is `{type_}`"
        found.setdefault((error_class(status), body), []).append(
            words.get(status, status)
        )
    return [
        f"{error}: {_listed(statuses)}{body}."
        for (error, body), statuses in found.items()
    ]


_STATUSES = {"4XX": "400 to 499", "5XX": "500 to 599", "default": "another status"}
_ONLY_STATUS = {**_STATUSES, "default": "any error status"}


def _listed(statuses: list[str]) -> str:
    text = ", ".join(statuses)
    return text[:1].upper() + text[1:]
