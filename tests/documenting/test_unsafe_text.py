"""Scripts in every kind of text of a document: nothing runs, and the text is readable."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.support.sites import Page, Site, site_of, words
from tests.support.unsafe_texts import PAYLOADS

_ALLOWED: dict[str, str] = {
    "html": "lang",
    "meta": "charset http-equiv content name",
    "link": "rel href type",
    "script": "src defer",
    "body": "data-root",
    "a": "href rel aria-current",
    "search": "hidden",
    "label": "for",
    "input": "type placeholder autocomplete spellcheck role aria-expanded aria-controls"
    " aria-autocomplete",
    "ul": "role aria-label hidden",
    "nav": "aria-label",
    "section": "aria-labelledby",
    "pre": "tabindex",
    "table": "tabindex",
    "span": "aria-current",
    **dict.fromkeys(
        "head title header div main ol li article h1 h2 h3 h4 p code details summary dl"
        " dt dd figure figcaption b br em i strong thead tbody tr td th blockquote"
        " hr".split(),
        "",
    ),
}
"""What templates and descriptions may have; besides each has `id` and `class`."""
_OF_TEXT = {"a", "b", "br", "em", "i", "strong", "table", "tr", "td", "th"}
_LOADED = {("stylesheet", "reference.css"), ("icon", "icon.svg")}
_URL = re.compile(r"https?://|mailto:|[\w./-]*(#.*)?$", re.DOTALL)
_SPACES = re.compile(r"[\s\x7f␡]+")


def _faults(page: Page) -> Iterator[str]:
    """What the list of elements, attributes and schemes of URLs does not have."""
    for one in page.elements:
        if one.tag not in _ALLOWED:
            yield f"<{one.tag}>"
            continue
        allowed = {"id", "class", *_ALLOWED[one.tag].split()}
        yield from (f"{one.tag} {name}" for name in one.attrib if name not in allowed)
        for name in ("href", "src"):
            url = one.get(name)
            if url is not None and not _URL.match(url):
                yield url
        if one.tag == "script":
            yield from [] if not one.text else ["a script with content"]
            if not re.fullmatch(r"[./]*(copy|search)\.js", one.get("src", "")):
                yield "another script"
        if one.tag == "link":
            file = one.get("href", "").replace("../", "")
            if (one.get("rel"), file) not in _LOADED and not _is_markdown(one):
                yield f"link to {file}"
    loaded = [one for one in page.all("link") if not _is_markdown(one)]
    if len(page.all("script")) != 2 or len(loaded) != 2:
        yield "scripts or links"


def _is_markdown(link: Element) -> bool:
    """Whether a link is to the Markdown file of the page, which no browser loads."""
    beside = re.fullmatch(r"[\w.-]+\.md", link.get("href", ""))
    return link.get("rel") == "alternate" and beside is not None


def test_there_are_forty_payloads() -> None:
    assert len(set(PAYLOADS)) == 40


def test_no_page_has_an_element_or_a_url_that_does_something(unsafe: Site) -> None:
    assert len(unsafe.under("operations/")) == len(PAYLOADS)
    for page in unsafe.pages.values():
        assert [*_faults(page)] == [], page.path
        assert page.errors == [], page.path


def test_every_text_is_readable(unsafe: Site) -> None:
    """As it is, where it is not Markdown; but for characters that no page can have."""
    pages = unsafe.under("operations/")
    for payload in PAYLOADS:
        wanted = _SPACES.sub("", json.dumps(payload, ensure_ascii=False)[1:-1])
        assert any(wanted in _SPACES.sub("", page.words) for page in pages), payload


def test_characters_that_html_cannot_have_are_replaced(tmp_path: Path) -> None:
    """Controls and noncharacters; what is beside them stays."""
    forbidden = "\x01\x1f\x7f\x80\x9f\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff"
    allowed = "\x20\x7e\xa0\xc2\xff\ufdcf\ufdf0\ufffd\U0001fffd\U0010fffd\u00b7"
    document = {
        "openapi": "3.1.0",
        "info": {"title": "A", "version": f"{allowed}{forbidden}"},
        "paths": {},
    }
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document))
    page = site_of(spec, tmp_path / "docs").pages["index.html"]
    assert page.errors == []
    assert f"{allowed.strip()}\u2401\u241f\u2421{chr(0xFFFD) * 8}" in page.text


@pytest.mark.parametrize("page", ["index.html", "authentication.html"])
def test_descriptions_are_readable(unsafe: Site, page: str) -> None:
    shown = unsafe.pages[page].words
    for kept in ("<Pay>", "List<String>", "<script>alert(1)</script>", "{{ 7 * 7 }}"):
        assert kept in shown, kept
    assert "49" not in re.sub(r"\d{3,}", "", shown)


def test_the_index_of_the_search_has_its_format(unsafe: Site) -> None:
    index = unsafe.index
    known = index["words"].split(" ")
    path, found = "", []
    for line in index["operations"].split("\n"):
        shared, rest, method, tag, name, _, *codes = line.split(" ")
        path = path[: int(shared)] + rest
        found.append((method, path))
        _, _, module = index["tags"][int(tag)]
        assert f"operations/{module}/{name}.html" in unsafe.pages
        assert all(known[int(code, 36)] for code in codes)
    assert sorted(found) == sorted(("POST", f"/p{n}") for n in range(len(PAYLOADS)))
    for line in index["schemas"].split("\n"):
        module, _, *codes = line.split(" ")
        assert f"schemas/{module}.html" in unsafe.pages
        assert all(known[int(code, 36)] for code in codes)
    assert {*index["requests"].split("\n")} <= unsafe.pages.keys()
    assert [tag for tag, _, _ in index["tags"]] == PAYLOADS
    text = unsafe.files["search-index.js"].decode()
    assert text.isascii() and text.count("\n") == 1


def test_a_schema_scheme_or_tag_has_any_name(tmp_path: Path) -> None:
    """Swagger 2.0 has no rule for the names of schemas and security schemes."""
    names = ["a b", "50%", "x<y>", 'q"q', "#", "ü", "a&amp;b", "../up", "<b>"]
    document = {
        "swagger": "2.0",
        "info": {"title": "Names", "version": "1"},
        "paths": {
            f"/{n}": {
                "get": {
                    "tags": [name],
                    "operationId": name,
                    "security": [{name: []}],
                    "produces": ["application/json"],
                    "responses": {
                        "200": {
                            "description": "",
                            "schema": {"$ref": "#/definitions/M" + str(n)},
                        }
                    },
                }
            }
            for n, name in enumerate(names)
        },
        "securityDefinitions": {name: {"type": "basic"} for name in names},
        "definitions": {
            f"M{n}": {
                "type": "object",
                "properties": {name: {"type": "string"}, f"{name} 2": {}},
            }
            for n, name in enumerate(names)
        },
    }
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(document))
    site = site_of(spec, tmp_path / "docs")
    for page in site.pages.values():
        assert [*_faults(page)] == [] and page.errors == [], page.path
        assert not [one for one in page.ids if re.search(r"\s", one)], page.path
        for file, fragment in page.targets():
            assert file in site.pages or file in site.files, file
            if fragment:
                assert fragment in site.pages[file].ids, (page.path, fragment)
    headings = {words(page.all("h1")[0]) for page in site.under("tags/")}
    assert headings == {*names}
