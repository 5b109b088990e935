"""The page of a webhook or a callback: what the server sends, and the function that
reads it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ..model import Body, ServerRequest, Type
from ..records import dataclass
from .context import Context
from .examples import ExampleView
from .fields import Direction
from .operations import BodyView, raw_of
from .page import Link, Page, View
from .site_map import root_of
from .text import Html


@dataclass(frozen=True, slots=True)
class ServerRequestView(View):
    template: ClassVar = "server_request"

    heading: str
    kind: str
    """`Webhook` or `Callback`."""
    imported: str
    call: str
    method: str
    target: str
    is_deprecated: bool
    description: Html
    bodies: tuple[BodyView, ...]
    example: ExampleView | None
    raw: str
    pointer: str


def server_request_pages(context: Context) -> Iterator[Page]:
    for request in context.api.webhooks:
        yield _page(request, "webhooks", context)
    for request in context.api.callbacks:
        yield _page(request, "callbacks", context)


def _page(request: ServerRequest, module: str, context: Context) -> Page:
    path = context.site.server_request(request)
    root = root_of(path)
    heading = context.text.plain(request.summary) or " ".join(request.words)
    name = context.names.server_requests[request.id]
    breadcrumb = (
        Link(module.capitalize(), f"{root}{context.site.index}#{module}"),
        Link(heading, "", True),
    )
    view = ServerRequestView(
        heading=heading,
        kind="Webhook" if module == "webhooks" else "Callback",
        imported=f"from {context.package} import {module}",
        call=f"{module}.{name}(headers, body)",
        method=request.method,
        target=request.target,
        is_deprecated=request.deprecated,
        description=context.text.block(request.description),
        bodies=tuple(_bodies(request, root, context)),
        example=context.examples.server_request(request),
        raw=raw_of(request.id, context),
        pointer=context.supplement.written_at.get(request.id, request.id),
    )
    return Page(path, context.frames.of(path, heading, breadcrumb), view)


def _bodies(request: ServerRequest, root: str, context: Context) -> Iterator[BodyView]:
    by_schema: dict[Type, list[Body]] = {}
    for body in request.bodies:
        by_schema.setdefault(body.type, []).append(body)
    for number, (type_, bodies) in enumerate(by_schema.items(), start=1):
        yield BodyView(
            media_types=tuple(body.media_type for body in bodies),
            description=Html(""),
            schema=context.fields(root).schema(
                type_,
                bodies[0].rules,
                "body" if number == 1 else f"body-{number}",
                levels=2,
                direction=Direction.RECEIVED,
            ),
        )
