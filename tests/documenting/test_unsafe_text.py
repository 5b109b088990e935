"""Scripts in every kind of text of a document: nothing runs, and the text is readable."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.sites import Page, Site, site_of, words

PAYLOADS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "</script><script>alert(1)//",
    "</title></head><body onload=alert(1)>",
    "</textarea><img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)>",
    '<img src="https://evil.example/i.png" onload="alert(1)">',
    "<img src=`x`onerror=alert(1)>",
    "<b onmouseover=alert(1)>bold</b>",
    "<b/onclick=alert(1)>bold</b>",
    '<p style="background:url(https://evil.example)">styled</p>',
    "<style>*{background:url(https://evil.example)}</style>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object><embed src=//evil.example>",
    "<form action=javascript:alert(1)><button formaction=javascript:x>go</button>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><script>alert(1)</script-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "[x](javascript:alert(1))",
    "[x](JaVa&#x73;cript:alert(1))",
    "[x](java\nscript:alert(1)) [y](\x01javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=) [y](vbscript:msgbox)",
    "![x](https://evil.example/i.png) ![y](javascript:alert(1))",
    '![x" onerror="alert(1)](https://evil.example/i.png "t\\" onload=alert(1)")',
    "<javascript:alert(1)> <data:text/html,x>",
    "[x]: javascript:alert(1)\n\n[x]",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "<a href='&#106;avascript:alert(1)' onclick=alert(1)>x</a>",
    '<a href="https://e.example/" target=_blank onfocus=alert(1) autofocus>x</a>',
    "{{ 7 * 7 }} {% raw %} ${7*7} <%= 7 %> #{7}",
    "\u2028\u2029\x00\x0b\x7f\u202e\ufeff'\"`\\ ]]> --> */",
    "\"><script>alert(1)</script> '><img src=x onerror=alert(1)> <Pay> List<String>",
]

_ALLOWED: dict[str, str] = {
    "html": "lang",
    "meta": "charset http-equiv content name",
    "link": "rel href",
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
    "span": "aria-current",
    **dict.fromkeys(
        "head title header div main ol li article h1 h2 h3 h4 p code details summary dl"
        " dt dd figure figcaption b br em i strong table thead tbody tr td th blockquote"
        " hr".split(),
        "",
    ),
}
"""What templates and descriptions may have; besides each has `id` and `class`."""
_OF_TEXT = {"a", "b", "br", "em", "i", "strong", "table", "tr", "td", "th"}
_URL = re.compile(r"https?://|mailto:|[\w./-]*(#.*)?$", re.DOTALL)
_SPACES = re.compile(r"[\s\x7f␡]+")


def _schema(text: str, name: str) -> dict[str, Any]:
    return {
        "type": "object",
        "title": text,
        "description": text,
        "externalDocs": {"url": text, "description": text},
        "required": [text],
        "properties": {
            text: {"type": "string", "description": text, "default": text},
            "kind": {
                "type": "string",
                "enum": [text, f"other {text}"],
                "x-enumDescriptions": {text: text},
                "x-enum-varnames": [text, "OTHER"],
            },
            "choice": {"oneOf": [{"const": text, "title": text}, {"const": name}]},
            "limited": {"type": "string", "pattern": re.escape(text), "example": text},
        },
        "example": {text: text, "kind": text},
    }


def _operation(text: str, number: int) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/Model{number}"}
    content = {"application/json": {"schema": schema, "example": {text: text}}}
    answer = {
        "description": text,
        "headers": {"X-Header": {"description": text, "schema": {"type": "string"}}},
        "content": content,
        "links": {"next": {"operationId": text, "description": text}},
    }
    parameters = [
        {
            "name": text,
            "in": place,
            "description": text,
            "example": text,
            "schema": {"type": "string", "default": text, "enum": [text]},
        }
        for place in ("query", "cookie")
    ]
    return {
        "operationId": text,
        "tags": [text],
        "summary": text,
        "description": text,
        "externalDocs": {"url": text, "description": text},
        "security": [{f"scheme{number}": [text]}],
        "parameters": parameters,
        "requestBody": {"description": text, "content": content},
        "responses": {"200": answer, "400": answer, "default": {"description": text}},
        "callbacks": {
            "called": {
                f"https://e.example/{text}": {
                    "post": {
                        "summary": text,
                        "description": text,
                        "requestBody": {"content": content},
                        "responses": {"200": {"description": text}},
                    }
                }
            }
        },
    }


def _scheme(text: str) -> dict[str, Any]:
    flow = {"authorizationUrl": text, "tokenUrl": text, "scopes": {text: text}}
    flows = {"authorizationCode": flow}
    return {"type": "oauth2", "description": text, "flows": flows}


def _document(payloads: list[str]) -> dict[str, Any]:
    numbered = list(enumerate(payloads))
    together = "\n\n".join(payloads)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": " ".join(payloads),
            "version": together,
            "summary": together,
            "description": together,
            "termsOfService": payloads[0],
            "contact": {"name": together, "url": "javascript:alert(1)", "email": "x"},
            "license": {"name": together, "url": "data:text/html,x"},
        },
        "externalDocs": {"url": "vbscript:x", "description": together},
        "servers": [
            {
                "url": "https://e.example/{v}" + re.sub(r"[{}]", "", text),
                "description": text,
                "variables": {
                    "v": {"default": text, "enum": [text], "description": text}
                },
            }
            for text in payloads
        ],
        "tags": [
            {
                "name": text,
                "description": text,
                "externalDocs": {"url": text, "description": text},
            }
            for text in payloads
        ],
        "paths": {f"/p{n}": {"post": _operation(text, n)} for n, text in numbered},
        "webhooks": {
            text: {
                "post": {
                    "summary": text,
                    "description": text,
                    "responses": {"200": {"description": text}},
                }
            }
            for text in payloads
        },
        "components": {
            "schemas": {f"Model{n}": _schema(text, f"m{n}") for n, text in numbered},
            "securitySchemes": {f"scheme{n}": _scheme(text) for n, text in numbered},
        },
    }


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("unsafe")
    spec = folder / "spec.json"
    spec.write_text(json.dumps(_document(PAYLOADS)))
    return site_of(spec, folder / "docs")


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
        if one.tag == "link" and not one.get("href", "").endswith("reference.css"):
            yield "another stylesheet"
    if len(page.all("script")) != 2 or len(page.all("link")) != 1:
        yield "scripts or stylesheets"


def test_there_are_forty_payloads() -> None:
    assert len(set(PAYLOADS)) == 40


def test_no_page_has_an_element_or_a_url_that_does_something(site: Site) -> None:
    assert len(site.under("operations/")) == len(PAYLOADS)
    for page in site.pages.values():
        assert [*_faults(page)] == [], page.path
        assert page.errors == [], page.path


def test_every_text_is_readable(site: Site) -> None:
    """As it is, where it is not Markdown; but for characters that no page can have."""
    pages = site.under("operations/")
    for payload in PAYLOADS:
        wanted = _SPACES.sub("", json.dumps(payload, ensure_ascii=False)[1:-1])
        assert any(wanted in _SPACES.sub("", page.words) for page in pages), payload


@pytest.mark.parametrize("page", ["index.html", "authentication.html"])
def test_descriptions_are_readable(site: Site, page: str) -> None:
    shown = site.pages[page].words
    for kept in ("<Pay>", "List<String>", "<script>alert(1)</script>", "{{ 7 * 7 }}"):
        assert kept in shown, kept
    assert "49" not in re.sub(r"\d{3,}", "", shown)


def test_the_index_of_the_search_has_its_format(site: Site) -> None:
    index = site.index
    known = index["words"].split(" ")
    path, found = "", []
    for line in index["operations"].split("\n"):
        shared, rest, method, tag, name, _, *codes = line.split(" ")
        path = path[: int(shared)] + rest
        found.append((method, path))
        _, _, module = index["tags"][int(tag)]
        assert f"operations/{module}/{name}.html" in site.pages
        assert all(known[int(code, 36)] for code in codes)
    assert sorted(found) == sorted(("POST", f"/p{n}") for n in range(len(PAYLOADS)))
    for line in index["schemas"].split("\n"):
        module, _, *codes = line.split(" ")
        assert f"schemas/{module}.html" in site.pages
        assert all(known[int(code, 36)] for code in codes)
    assert {*index["requests"].split("\n")} <= site.pages.keys()
    assert [tag for tag, _, _ in index["tags"]] == PAYLOADS
    text = site.files["search-index.js"].decode()
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
