"""Markdown as different programs render it, and the elements and the words of the result."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any
from xml.etree.ElementTree import Element

from markdown_it import MarkdownIt

from tests.support.sites import HTML5LIB

Renderer = Callable[[str], str]

_ZENSICAL = [
    *"abbr admonition attr_list def_list footnotes md_in_html toc tables".split(),
    *(
        f"pymdownx.{name}"
        for name in "arithmatex betterem caret details emoji highlight inlinehilite keys"
        " magiclink mark superfences tabbed tasklist tilde".split()
    ),
]
"""What Zensical enables by default, but for typographic symbols."""
_SETTINGS = {
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.highlight": {"use_pygments": False},
    "pymdownx.tabbed": {"alternate_style": True},
    "pymdownx.tasklist": {"custom_checkbox": True},
}
_LOOKS_LIKE_NOTHING = re.compile(r"[\s\u200b]+")


def _commonmark() -> Renderer:
    made = MarkdownIt("commonmark", {"html": True})
    return made.enable(["table", "strikethrough"]).render


def _python_markdown(extensions: list[str], settings: dict[str, Any]) -> Renderer:
    library: Any = import_module("markdown")
    made = library.Markdown(extensions=extensions, extension_configs=settings)

    def render(text: str) -> str:
        made.reset()
        html: str = made.convert(text)
        return html

    return render


RENDERERS: dict[str, Renderer] = {
    "commonmark": _commonmark(),
    "mkdocs": _python_markdown(["tables", "fenced_code", "toc"], {}),
    "zensical": _python_markdown(_ZENSICAL, _SETTINGS),
}


def elements(html: str) -> Iterator[Element]:
    """All elements of a fragment of HTML."""
    for one in HTML5LIB.parseFragment(html, namespaceHTMLElements=False).iter():
        if isinstance(one.tag, str):
            yield one


def letters(html: str) -> str:
    """The text of a fragment of HTML without spaces, in which renderers differ."""
    fragment = HTML5LIB.parseFragment(html, namespaceHTMLElements=False)
    return _LOOKS_LIKE_NOTHING.sub("", "".join(fragment.itertext()))
