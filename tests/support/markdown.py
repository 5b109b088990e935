"""Markdown as different programs render it, and the elements and the words of the result."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown_it import MarkdownIt

from openapi_gen import Options, generate
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


@dataclass
class Tree:
    """A tree of Markdown, as MkDocs reads it."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, str]:
        return {
            path.relative_to(self.folder).as_posix(): path.read_text(encoding="utf-8")
            for path in sorted(self.folder.rglob("*.md"))
        }

    @cached_property
    def rendered(self) -> dict[str, list[Element]]:
        """The elements of each page."""
        render = RENDERERS["mkdocs"]
        return {path: [*elements(render(text))] for path, text in self.pages.items()}

    def dead_links(self) -> Iterator[tuple[str, str]]:
        """Pages, and links on them that lead to no file or to no anchor of it."""
        ids = {
            path: {one.get("id") for one in found}
            for path, found in self.rendered.items()
        }
        for path, found in self.rendered.items():
            for one in found:
                url = one.get("href", "#" if one.tag != "a" or one.get("id") else "")
                parts = urlsplit(url)
                if url == "#" or parts.scheme in ("http", "https", "mailto"):
                    continue
                target = posixpath.join(posixpath.dirname(path), parts.path)
                file = posixpath.normpath(target) if parts.path else path
                if file not in ids or (parts.fragment or None) not in {
                    *ids[file],
                    None,
                }:
                    yield path, url


def tree_of(spec: Path, folder: Path) -> Tree:
    """Generates the pages of a document as Markdown."""
    generate(Options(str(spec), docs=folder, docs_format="markdown"))
    return Tree(folder)
