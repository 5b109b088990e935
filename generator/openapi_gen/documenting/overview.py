"""The index of the site, and the page of each tag."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from ..model import Operation, ServerRequest
from ..records import dataclass
from .context import Context
from .page import Link, Page, View, external_link
from .site_map import root_of
from .text import Html, safe_url


@dataclass(frozen=True, slots=True)
class RowView:
    """An operation in a list."""

    link: Link
    method: str
    path: str
    call: str
    is_deprecated: bool


@dataclass(frozen=True, slots=True)
class TagView:
    link: Link
    count: int
    description: Html
    """The first paragraph."""


@dataclass(frozen=True, slots=True)
class ServerRequestRow:
    link: Link
    call: str


@dataclass(frozen=True, slots=True)
class IndexView(View):
    template: ClassVar = "index"

    title: str
    version: str
    description: Html
    links: tuple[Link, ...]
    """Contact, license, terms of service and further documentation."""
    package: str
    tags: tuple[TagView, ...]
    webhooks: tuple[ServerRequestRow, ...]
    callbacks: tuple[ServerRequestRow, ...]
    operations: int


@dataclass(frozen=True, slots=True)
class TagPageView(View):
    template: ClassVar = "tag"

    name: str
    attribute: str
    """`client.pets`"""
    description: Html
    external: Link | None
    rows: tuple[RowView, ...]


def overview_pages(context: Context) -> Iterator[Page]:
    path = context.site.index
    yield Page(path, context.frames.of(path, ""), _index(context))
    for tag, operations in context.frames.by_tag.items():
        yield _tag_page(tag, operations, context)


def _index(context: Context) -> IndexView:
    api = context.api
    return IndexView(
        title=context.frames.title,
        version=api.version,
        description=context.text.block(api.description),
        links=tuple(_links(context)),
        package=context.package,
        tags=tuple(
            TagView(
                Link(tag, context.site.tag(tag)),
                len(operations),
                context.text.inline(_description(tag, context)),
            )
            for tag, operations in context.frames.by_tag.items()
        ),
        webhooks=tuple(
            _server_request(one, "webhooks", context) for one in api.webhooks
        ),
        callbacks=tuple(
            _server_request(one, "callbacks", context) for one in api.callbacks
        ),
        operations=len(api.operations),
    )


def _description(tag: str, context: Context) -> str:
    return next((one.description for one in context.api.tags if one.name == tag), "")


def _links(context: Context) -> Iterator[Link]:
    about = context.supplement
    if about.external_docs is not None:
        text = context.text.plain(about.external_docs.description)
        yield Link(text or "Documentation", safe_url(about.external_docs.url))
    if about.contact is not None:
        contact = about.contact
        address = f"mailto:{contact.email}" if contact.email else ""
        yield Link(
            contact.name or contact.email or "Contact", safe_url(contact.url or address)
        )
    if about.license is not None:
        yield Link(about.license.name or "License", safe_url(about.license.url))
    if about.terms_of_service:
        yield Link("Terms of service", safe_url(about.terms_of_service))


def _server_request(
    request: ServerRequest, module: str, context: Context
) -> ServerRequestRow:
    name = context.names.server_requests[request.id]
    text = context.text.plain(request.summary) or " ".join(request.words)
    return ServerRequestRow(
        Link(text, context.site.server_request(request)), f"{module}.{name}"
    )


def _tag_page(tag: str, operations: list[Operation], context: Context) -> Page:
    path = context.site.tag(tag)
    root = root_of(path)
    about = context.supplement.tags.get(tag)
    docs = about.external_docs if about is not None else None
    view = TagPageView(
        name=tag,
        attribute=context.names.group(tag),
        description=context.text.block(_description(tag, context)),
        external=external_link(docs, context.text),
        rows=tuple(_row(one, root, context) for one in operations),
    )
    frame = context.frames.of(path, tag, (Link(tag, "", True),), tag=tag)
    return Page(path, frame, view)


def _row(operation: Operation, root: str, context: Context) -> RowView:
    text = context.text.plain(operation.summary) or operation.operation_id
    return RowView(
        Link(text, root + context.site.operation(operation)),
        operation.method,
        operation.path,
        context.names.call(operation),
        operation.deprecated,
    )
