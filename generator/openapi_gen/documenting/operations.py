"""The page of an operation: everything that one call sends, and what it can return."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from http import HTTPStatus
from typing import ClassVar

from ..media_formats import Values
from ..model import (
    Body,
    Id,
    Operation,
    Parameter,
    Response,
    Scalar,
    Security,
    SecurityRequirement,
    ServerRequest,
    Type,
    union_of,
)
from ..records import dataclass
from ..writing.naming.derived_methods import follow_key, pages_key
from ..writing.result_types import error_class, only_streams
from .context import Context
from .examples import ExampleView, RequestExamples
from .fields import Direction, FieldView, SchemaView
from .json_text import json_text
from .page import Link, Page, View, external_link
from .sections.refusals import RefusalView, refusals
from .sections.retries import retries
from .site_map import anchor, root_of
from .text import Html

_OPEN_LEVELS = 2
"""The levels of a body on its operation's page: one open, one folded."""


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body in the media types that have one schema."""

    media_types: tuple[str, ...]
    description: Html
    schema: SchemaView


@dataclass(frozen=True, slots=True)
class RequirementView:
    """A scheme that a call needs, and the client's argument for it."""

    argument: str
    scheme: str
    href: str
    scopes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ResponseView:
    """What one status returns."""

    status: str
    reason: str
    is_success: bool
    anchor: str
    description: Html
    raised: str
    """The exception; empty for a success."""
    type: Html
    is_stream: bool
    """Whether the method returns a stream of values of this type."""
    media_types: tuple[str, ...]
    headers: tuple[FieldView, ...]
    schema: SchemaView | None
    example: ExampleView | None


@dataclass(frozen=True, slots=True)
class NoteView:
    """A sentence about a further method of the client, or a callback."""

    title: str
    call: str
    text: Html
    href: str = ""


@dataclass(frozen=True, slots=True)
class OperationView(View):
    template: ClassVar = "operation"

    heading: str
    operation_id: str
    call: str
    """`client.payments.create_payments`"""
    method: str
    path: str
    is_deprecated: bool
    description: Html
    external: Link | None
    examples: RequestExamples
    authentication: tuple[tuple[RequirementView, ...], ...]
    is_anonymous: bool
    """Whether a call without credentials is allowed."""
    parameters: tuple[FieldView, ...]
    bodies: tuple[BodyView, ...]
    is_body_required: bool
    refusals: tuple[RefusalView, ...]
    responses: tuple[ResponseView, ...]
    retries: Html
    notes: tuple[NoteView, ...]
    raw: str
    pointer: str


def operation_pages(context: Context) -> Iterator[Page]:
    """The pages of all operations, in the order of the document's tags."""
    for tag, operations in context.frames.by_tag.items():
        for index, operation in enumerate(operations):
            before = operations[index - 1] if index else None
            after = operations[index + 1] if index + 1 < len(operations) else None
            yield _page(operation, tag, before, after, context)


def _page(
    operation: Operation,
    tag: str,
    before: Operation | None,
    after: Operation | None,
    context: Context,
) -> Page:
    path = context.site.operation(operation)
    root = root_of(path)
    heading = context.text.plain(operation.summary) or operation.operation_id
    frame = context.frames.of(
        path,
        heading,
        (Link(tag, root + context.site.tag(tag)), Link(heading, "", True)),
        tag=tag,
        before=_neighbour(before, root, context),
        after=_neighbour(after, root, context),
    )
    return Page(path, frame, _view(operation, heading, root, context))


def _neighbour(operation: Operation | None, root: str, context: Context) -> Link | None:
    if operation is None:
        return None
    text = context.names.methods[operation.id]
    return Link(text, root + context.site.operation(operation))


def _view(
    operation: Operation, heading: str, root: str, context: Context
) -> OperationView:
    parameters = tuple(
        _parameter(one, operation, context) for one in operation.parameters
    )
    bodies = tuple(_bodies(operation, root, context))
    return OperationView(
        heading=heading,
        operation_id=operation.operation_id,
        call=context.names.call(operation),
        method=operation.method,
        path=operation.path,
        is_deprecated=operation.deprecated,
        description=_opening(operation, heading, context),
        external=external_link(
            context.supplement.operations.get(operation.id), context.text
        ),
        examples=context.examples.of(operation),
        authentication=tuple(_authentication(operation.security, root, context)),
        is_anonymous=not operation.security or () in operation.security,
        parameters=tuple(sorted(parameters, key=lambda one: not one.is_required)),
        bodies=bodies,
        is_body_required=operation.body_required,
        refusals=tuple(refusals(operation, context)),
        responses=tuple(_responses(operation, root, context)),
        retries=retries(operation, context),
        notes=tuple(_notes(operation, root, context)),
        raw=raw_of(operation.id, context),
        pointer=context.supplement.written_at.get(operation.id, operation.id),
    )


def _opening(operation: Operation, heading: str, context: Context) -> Html:
    """What the document says beside the heading: summary and description, each if it
    says more than what is before it."""
    shown = heading
    blocks: list[Html] = []
    for text in (operation.summary, operation.description):
        block = context.text.block(text)
        words = " ".join(block.striptags().split())
        if words.rstrip(".") != shown.rstrip("."):
            blocks.append(block)
            shown = words or shown
    return Html("\n").join(blocks)


def _parameter(
    parameter: Parameter, operation: Operation, context: Context
) -> FieldView:
    name = context.names.arguments[operation.id][parameter.location, parameter.name]
    fields = context.fields(root_of(context.site.operation(operation)))
    docs = parameter.docs
    if parameter.id in context.supplement.parameter_examples:
        # Those of the schema are not used where the parameter has its own.
        docs = replace(docs, example=context.examples.parameter(parameter))
    return fields.row(
        name,
        parameter.name,
        parameter.type,
        parameter.rules,
        docs,
        anchor("parameter", name),
        is_required=parameter.required,
        direction=Direction.SENT,
        location=parameter.location.value,
        levels=1,
    )


def _bodies(operation: Operation, root: str, context: Context) -> Iterator[BodyView]:
    """Bodies of one schema are one view."""
    by_schema: dict[tuple[Type, bool], list[Body]] = {}
    for body in operation.bodies:
        key = (body.type, body.format.takes_files)
        by_schema.setdefault(key, []).append(body)
    for number, bodies in enumerate(by_schema.values(), start=1):
        first = bodies[0]
        prefix = "body" if number == 1 else anchor("body", str(number))
        yield BodyView(
            media_types=tuple(body.media_type for body in bodies),
            description=context.text.block(operation.body_description),
            schema=context.fields(root).schema(
                first.type,
                first.rules,
                prefix,
                levels=_OPEN_LEVELS,
                direction=Direction.SENT,
            ),
        )


def _authentication(
    security: Security, root: str, context: Context
) -> Iterator[tuple[RequirementView, ...]]:
    """The alternatives, each with the schemes that are used together."""
    for alternative in security:
        if alternative:
            yield tuple(_requirement(one, root, context) for one in alternative)


def _requirement(
    required: SecurityRequirement, root: str, context: Context
) -> RequirementView:
    argument = context.names.credentials.get(required.scheme, "")
    return RequirementView(
        argument,
        required.scheme,
        f"{root}{context.site.authentication}#{anchor('scheme', argument)}",
        required.scopes,
    )


def _responses(
    operation: Operation, root: str, context: Context
) -> Iterator[ResponseView]:
    """By status, successful ones first."""
    by_status: dict[str, list[Response]] = {}
    for response in operation.responses:
        by_status.setdefault(response.status, []).append(response)
    good = {response.status for response in operation.success}
    for status in sorted(by_status, key=lambda one: (one not in good, one)):
        responses = by_status[status]
        with_body = [r for r in responses if r.format.values is not Values.NOTHING]
        type_ = union_of([one.type for one in with_body]) if with_body else Scalar.NULL
        fields = context.fields(root)
        schema = fields.received(type_) if with_body else None
        yield ResponseView(
            status=status,
            reason=_reason(status),
            is_success=status in good,
            anchor=anchor("response", status),
            description=context.text.block(responses[0].description),
            raised="" if status in good else error_class(status),
            type=fields.types.of(type_),
            is_stream=status in good and only_streams(operation),
            media_types=tuple(r.media_type for r in with_body if r.media_type),
            headers=tuple(_headers(operation, status, root, context)),
            schema=schema,
            example=context.examples.response(operation, responses[0]),
        )


def _reason(status: str) -> str:
    """The reason phrase of a status (RFC 9110, section 15)."""
    if not status.isdecimal():
        return {"default": "Any other status"}.get(status, "")
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return ""


def _headers(
    operation: Operation, status: str, root: str, context: Context
) -> Iterator[FieldView]:
    """The headers that the document has for this status."""
    headers = operation.headers
    if headers is None:
        return
    found = context.supplement.response_headers.get((operation.id, status), ())
    shown = {header.id for header in found}
    yield from context.fields(root).headers(headers.id, shown)


def _notes(operation: Operation, root: str, context: Context) -> Iterator[NoteView]:
    names = context.names
    if pages_key(operation) in names.derived:
        yield NoteView(
            "Pagination",
            names.call(operation, names.derived[pages_key(operation)]),
            Html("iterates over all items of the list, page by page."),
        )
    if operation.id in names.streams:
        yield NoteView(
            "Streaming",
            names.call(operation, names.streams[operation.id]),
            Html("reads the response piece by piece while it arrives."),
        )
    for link in operation.links:
        yield NoteView(
            "Link",
            names.call(operation, names.derived[follow_key(operation, link)]),
            context.text.inline(link.description)
            or Html("calls the operation that this response leads to."),
            root + context.site.operation(context.operations[link.target]),
        )
    for request in context.api.callbacks:
        if request.id.startswith(f"{operation.id}/callbacks/"):
            yield _callback(request, root, context)


def _callback(request: ServerRequest, root: str, context: Context) -> NoteView:
    return NoteView(
        "Callback",
        f"callbacks.{context.names.server_requests[request.id]}",
        context.text.inline(request.summary or request.description)
        or Html("reads a request that the server sends after this call."),
        root + context.site.server_request(request),
    )


def raw_of(id_: Id, context: Context) -> str:
    """The object of the document, with its references."""
    raw = context.supplement.raw.get(id_)
    return "" if raw is None else json_text(raw)
