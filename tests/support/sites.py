"""Reference pages of a document: generated in this process, and parsed as browsers do."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from openapi_gen import Options, generate

HTML5LIB: Any = import_module("html5lib")
_START = "self.referenceIndex="


@dataclass
class Page:
    """One page of a site."""

    path: str
    text: str

    @cached_property
    def _parsed(self) -> tuple[Element, list[str]]:
        parser = HTML5LIB.HTMLParser(namespaceHTMLElements=False)
        return parser.parse(self.text), [name for _, name, _ in parser.errors]

    @property
    def root(self) -> Element:
        return self._parsed[0]

    @property
    def errors(self) -> list[str]:
        """What the parser had to repair."""
        return self._parsed[1]

    @cached_property
    def elements(self) -> list[Element]:
        """All elements. A page has no comments."""
        return list(self.root.iter())

    def all(self, tag: str) -> list[Element]:
        return [one for one in self.elements if one.tag == tag]

    def of_class(self, name: str) -> list[Element]:
        return [one for one in self.elements if name in one.get("class", "").split()]

    @cached_property
    def ids(self) -> list[str]:
        return [id_ for one in self.elements if (id_ := one.get("id")) is not None]

    @property
    def words(self) -> str:
        """The text that a reader sees."""
        (body,) = self.all("body")
        return words(body)

    def targets(self) -> Iterator[tuple[str, str]]:
        """The file and the fragment of each link to the site."""
        for one in self.elements:
            for name in ("href", "src"):
                url = one.get(name)
                if url is None or (parts := urlsplit(url)).scheme:
                    continue
                assert not parts.netloc, url
                path = posixpath.join(posixpath.dirname(self.path), unquote(parts.path))
                file = posixpath.normpath(path) if parts.path else self.path
                yield file, unquote(parts.fragment)


def words(element: Element) -> str:
    """The text of an element, each space once."""
    return " ".join("".join(element.itertext()).split())


@dataclass
class Site:
    folder: Path

    @cached_property
    def files(self) -> dict[str, bytes]:
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }

    @cached_property
    def pages(self) -> dict[str, Page]:
        return {
            path: Page(path, content.decode())
            for path, content in self.files.items()
            if path.endswith(".html")
        }

    def under(self, folder: str) -> list[Page]:
        return [page for path, page in self.pages.items() if path.startswith(folder)]

    @cached_property
    def index(self) -> dict[str, Any]:
        """The data of the search."""
        text = self.files["search-index.js"].decode()
        assert text.startswith(_START) and text.endswith(";\n")
        found: dict[str, Any] = json.loads(text[len(_START) : -2])
        return found


def site_of(spec: Path, folder: Path) -> Site:
    """Generates the pages of a document."""
    generate(Options(str(spec), docs=folder))
    return Site(folder)
