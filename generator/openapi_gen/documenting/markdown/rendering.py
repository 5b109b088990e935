"""Renders pages as Markdown with Jinja; what is not Markdown already is escaped.

The templates see the views of the pages of HTML. A string is text and is escaped, `Html` is
converted, and `Markup` is what a filter or a macro has made: Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from html import escape
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, Undefined
from markupsafe import Markup

from ...resources import texts
from ..examples import HttpView
from ..page import Link, Page, View
from ..printable import printable
from ..text import Html
from . import escaping
from .from_html import Converter
from .rows import Rows, predicates

_FOLDER = "templates/docs/markdown"
_LONGEST_RAW = 4000
"""Characters of an object of the document that a page shows; of a longer one, its place."""
_BLANK_LINES = re.compile(r"^(`{3,})\w*\n.*?\n\1$|\n{3,}", re.DOTALL | re.MULTILINE)
"""Blocks of code, which stay as they are, and blank lines."""


class MarkdownRenderer:
    """Renders the pages of one tree.

    `link` makes the URL of a page from one in a view. `is_cut` leaves out the properties of
    properties.
    """

    def __init__(
        self,
        link: Callable[[str], str] = lambda href: href,
        *,
        has_anchors: bool = True,
        is_cut: bool = False,
    ) -> None:
        self._link = link
        self._has_anchors = has_anchors
        self._converter = Converter(link)
        self._rows = Rows(self._converter, self._anchor, is_cut)
        self._names: dict[type[View], list[str]] = {}
        self.templates = environment(self._finished)
        self.templates.filters.update(self._filters())

    def page(self, page: Page) -> str:
        kind = type(page.view)
        if kind not in self._names:
            self._names[kind] = [field.name for field in fields(kind)]
        values = {name: getattr(page.view, name) for name in self._names[kind]}
        template = self.templates.get_template(f"{kind.template}.md.jinja")
        made = template.render(values, frame=page.frame)
        return printable(_BLANK_LINES.sub(_one_blank_line, made).strip() + "\n")

    def _finished(self, value: object) -> Markup:
        """What an expression prints."""
        if isinstance(value, Html):
            return Markup(self._converter.blocks(value))
        if isinstance(value, Markup):
            return value
        if value is None or isinstance(value, Undefined):
            return Markup("")
        return Markup(escaping.text(str(value)))

    def _filters(self) -> dict[str, Callable[..., Markup]]:
        return {
            "anchor": _markdown(self._anchor),
            "code": _markdown(escaping.code),
            "fence": _markdown(escaping.fence),
            "line": _markdown(self._converter.line),
            "link": _markdown(self._of_link),
            "linked": _markdown(self._linked),
            "linked_code": _markdown(self._linked_code),
            "predicates": _markdown(predicates),
            "rows": _markdown(self._rows.rows),
            "schema": _markdown(self._rows.schema),
            "type": _markdown(self._rows.type),
        }

    def _of_link(self, link: Link | None) -> str:
        return self._linked(link.text, link.href) if link is not None else ""

    def _linked(self, text: str, href: str) -> str:
        return self._link_to(href, escaping.text(text, in_link=True))

    def _linked_code(self, text: str, href: str) -> str:
        return self._link_to(href, escaping.code(text))

    def _link_to(self, href: str, label: str) -> str:
        """A link; without anchors, one to the page itself is its words."""
        if not href or (href.startswith("#") and not self._has_anchors):
            return label
        is_site = "://" not in href and not href.startswith("mailto:")
        return escaping.link(label, self._link(href) if is_site else href)

    def _anchor(self, name: str) -> str:
        if not name or not self._has_anchors:
            return ""
        return f'<a id="{escape(name)}"></a>'


def environment(finalize: Callable[[object], Markup]) -> Environment:
    """Jinja as the templates use it; `finalize` escapes what they print."""
    made = Environment(
        loader=DictLoader(texts(_FOLDER, ".jinja")),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    globals_: dict[str, Any] = made.globals
    globals_.update(longest_raw=_LONGEST_RAW, message=_message)
    return made


def _message(method: str, http: HttpView) -> str:
    """An HTTP request as text."""
    lines = [f"{method} {http.target} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in http.headers]
    return "\n".join([*lines, *(["", http.body] if http.body else [])])


def _markdown(make: Callable[..., str]) -> Callable[..., Markup]:
    """A filter: what the function returns is Markdown."""
    return lambda *values: Markup(make(*values))


def _one_blank_line(found: re.Match[str]) -> str:
    return found[0] if found[1] else "\n\n"
