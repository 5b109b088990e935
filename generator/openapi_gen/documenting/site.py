"""All pages of a site, and the files beside them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Api
from ..model.supplement import Supplement
from ..writing.naming.names import Names
from . import search_index
from .authentication import authentication_page
from .context import Context
from .examples import Examples
from .operations import operation_pages
from .overview import overview_pages
from .page import Frames, Page
from .rendering import render
from .schemas import schema_pages
from .server_requests import server_request_pages
from .site_map import SiteMap

_GIT_ATTRIBUTES = "* text eol=lf linguist-generated\n"


def site_files(
    api: Api, names: Names, supplement: Supplement, examples: Examples, package: str
) -> Iterator[tuple[str, str]]:
    """Path and text of every file of the site; `package` is the client's import name."""
    site = SiteMap(names)
    title = " ".join(api.title.split()) or package
    frames = Frames(api, names, site, title)
    context = Context(api, names, supplement, examples, frames, site, package)
    yield ".gitattributes", _GIT_ATTRIBUTES
    yield search_index.PATH, search_index.search_index(context)
    yield from render(_pages(context))


def _pages(context: Context) -> Iterator[Page]:
    yield from overview_pages(context)
    yield authentication_page(context)
    yield from operation_pages(context)
    yield from server_request_pages(context)
    yield from schema_pages(context)
