"""All files of a site: pages of HTML and what is beside them, or a tree of Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..model import Api
from ..model.supplement import Supplement
from ..writing.naming.names import Names
from . import llms, search_index
from .authentication import authentication_page
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
) -> Iterator[tuple[str, str]]:
    """Path and text of every file; `package` is the client's import name."""
    is_html = docs_format == "html"
    site = SiteMap(names) if is_html else MarkdownSiteMap(names)
    title = " ".join(api.title.split()) or package
    frames = Frames(api, names, site, title)
    context = Context(api, names, supplement, examples, frames, site, package)
    yield ".gitattributes", _GIT_ATTRIBUTES
    yield from _html(context) if is_html else _markdown(context)


def _html(context: Context) -> Iterator[tuple[str, str]]:
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
    for page in _pages(context):
        yield page.path, html.page(page)
        if path := markdown_beside(page.path):
            yield path, markdown.page(page)


def _markdown(context: Context) -> Iterator[tuple[str, str]]:
    """A tree of Markdown, for generators of sites."""
    markdown = MarkdownRenderer()
    for page in _pages(context):
        yield page.path, markdown.page(page)


def _pages(context: Context) -> Iterator[Page]:
    yield from overview_pages(context)
    yield authentication_page(context)
    yield from operation_pages(context)
    yield from server_request_pages(context)
    yield from schema_pages(context)
