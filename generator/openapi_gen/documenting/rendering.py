"""Renders pages of HTML with Jinja, which escapes everything that is not `Markup`."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup, escape

from ..resources import texts
from .page import Contents, Page, View
from .printable import printable
from .site_map import markdown_beside

_FILES = (".css", ".js", ".svg")
_ID = re.compile(r'<[a-z0-9]+(?: class="[^"]*")? id="([^"]*)"')
_ANCHOR = re.compile(
    r'<a href="#([^"]*)" rel="noopener noreferrer">(.*?)</a>', re.DOTALL
)


def loaded_files() -> Iterator[tuple[str, str]]:
    """Path and text of each file that pages load."""
    for suffix in _FILES:
        yield from texts("templates/docs", suffix).items()


class HtmlRenderer:
    """Renders what many pages have in common once."""

    def __init__(self) -> None:
        self._templates = environment()
        self._templates.filters.update({"rows_inside": self._rows_inside})
        self._names: dict[type[View], list[str]] = {}
        self._contents: dict[Contents, str] = {}
        self._rows: dict[int, tuple[object, Markup]] = {}
        module: Any = self._templates.get_template("fields.jinja").module
        self._row_list: Callable[[object, str], Markup] = module.rows

    def page(self, page: Page) -> str:
        kind = type(page.view)
        if kind not in self._names:
            self._names[kind] = [field.name for field in fields(kind)]
        values = {name: getattr(page.view, name) for name in self._names[kind]}
        template = self._templates.get_template(f"{kind.template}.html.jinja")
        contents = self._of_contents(page)
        markdown = posixpath.basename(markdown_beside(page.path))
        text = template.render(
            values, frame=page.frame, contents=contents, markdown=markdown
        )
        return printable(_without_dead_anchors(text))

    def _of_contents(self, page: Page) -> Markup:
        """The navigation, in which the page's own link is marked."""
        contents = page.frame.contents
        if contents not in self._contents:
            template = self._templates.get_template("contents.html.jinja")
            self._contents[contents] = template.render(contents=contents)
        link = f'<a href="{escape(contents.root + page.path)}"'
        text = self._contents[contents].replace(link, f'{link} aria-current="page"', 1)
        return Markup(text)

    def _rows_inside(self, rows: tuple[object, ...]) -> Markup:
        """The rows of a model inside of another: one object wherever the model is."""
        known = self._rows.get(id(rows))
        if known is None:
            made = self._row_list(rows, "properties")
            known = self._rows[id(rows)] = (rows, made)
        return known[1]


def environment() -> Environment:
    """Jinja as the templates use it: a variable without a value is an error."""
    return Environment(
        loader=DictLoader(texts("templates/docs", ".jinja")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _without_dead_anchors(text: str) -> str:
    """The page without links of descriptions to anchors that it does not have."""
    if _ANCHOR.search(text) is None:
        return text
    ids = set(_ID.findall(text))
    return _ANCHOR.sub(lambda one: one[0] if one[1] in ids else one[2], text)
