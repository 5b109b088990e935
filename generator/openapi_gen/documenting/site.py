"""All files of a site: pages of HTML and what is beside them, or a tree of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from ..change_rules import ShownChange
from ..model import Api
from ..model.supplement import Supplement
from ..writing.naming.names import Names
from . import llms, search_index
from .authentication import authentication_page
from .changes import changes_page
from .context import Context
from .examples import Examples
from .markdown.rendering import MarkdownRenderer
from .operations import operation_pages
from .overview import overview_pages
from .page import Frames, Page
from .rendering import HtmlRenderer, loaded_files
from .schemas import schema_pages
from .server_requests import server_request_pages
from .site_map import MarkdownSiteMap, SiteMap, markdown_beside

_MANY_OPERATIONS = 5000
"""Of more operations, the Markdown files beside pages show one level of properties only."""
_GIT_ATTRIBUTES = "* text eol=lf linguist-generated\n"


def site_files(
    api: Api,
    names: Names,
    supplement: Supplement,
    examples: Examples,
    package: str,
    docs_format: Literal["html", "markdown"],
    changes: tuple[ShownChange, ...] | None = None,
) -> Iterator[tuple[str, str]]:
    """Path and text of every file; `package` is the client's import name. `changes` are
    those since the former document, where that is known."""
    is_html = docs_format == "html"
    site = SiteMap(names) if is_html else MarkdownSiteMap(names)
    title = " ".join(api.title.split()) or package
    frames = Frames(api, names, site, title, changes is not None)
    context = Context(api, names, supplement, examples, frames, site, package)
    yield ".gitattributes", _GIT_ATTRIBUTES
    pages = _pages(context, changes)
    yield from _html(context, pages) if is_html else _markdown(pages)


def _html(context: Context, pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """A site of HTML, with Markdown files beside pages for other programs."""
    yield search_index.PATH, search_index.search_index(context)
    yield llms.PATH, llms.llms_txt(context)
    yield from loaded_files()
    html = HtmlRenderer()
    markdown = MarkdownRenderer(
        lambda href: markdown_beside(href) or href,
        has_anchors=False,
        is_cut=len(context.api.operations) > _MANY_OPERATIONS,
    )
    for page in pages:
        yield page.path, html.page(page)
        if path := markdown_beside(page.path):
            yield path, markdown.page(page)


def _markdown(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """A tree of Markdown, for generators of sites."""
    markdown = MarkdownRenderer()
    for page in pages:
        yield page.path, markdown.page(page)


def _pages(context: Context, changes: tuple[ShownChange, ...] | None) -> Iterator[Page]:
    yield from overview_pages(context)
    yield authentication_page(context)
    if changes is not None:
        yield changes_page(changes, context)
    yield from operation_pages(context)
    yield from server_request_pages(context)
    yield from schema_pages(context)
