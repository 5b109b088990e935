"""Descriptions as Markdown: the words of the HTML, its structure, and nothing else."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from openapi_gen.documenting.markdown.from_html import Converter
from openapi_gen.documenting.text import Text
from tests.support.markdown import RENDERERS, elements, letters
from tests.support.unsafe_texts import PAYLOADS

_PIECES = st.sampled_from(
    """a 1 Z _ __ * ** ` `` ~ ^ $ = + - # > < & | \\ / ! ? : ; . ( ) [ ] { } " ' ---""".split()
    + [" ", "\n", "\n\n", "- ", "1. ", "    ", "```\n", "> ", "](", "| a |\n|---|\n| "]
    + [
        "<b>",
        "</b>",
        "<p>",
        "</p>",
        "<br>",
        "<code>",
        "</code>",
        "<pre>",
        "<ul>",
        "<li>",
    ]
    + ["<a href='https://e.com'>", "</a>", "<td>", "<table><tr><td>", "<Pay>", "<div>"]
    + [
        "{: .x onclick=y }",
        ":x:",
        "!!! note\n",
        "[^1]: x\n",
        "*[a]: b\n",
        "<!--",
        "&lt;",
    ]
    + ["<script>", "](javascript:x)", "https://e.com/a_b", "++ctrl++", "==", "\u2028"]
    + ["www.e.com/", "\u3000", "\xa0"]
)
_ALLOWED = set(
    "DOCUMENT_FRAGMENT a blockquote br code em hr i b li ol p pre strong table tbody td th"
    " thead tr ul div span h1".split()
)
"""`div` and `span` are those of highlighted code."""
renderers = pytest.mark.parametrize("name", RENDERERS)


def converted(text: str, *, is_nested: bool = False) -> str:
    return Converter().blocks(Text().block(text), is_nested=is_nested)


def nested_in_item(text: str) -> str:
    """Indented at the lines of Markdown: `textwrap.indent` knows others, such as U+2028."""
    markdown = converted(text, is_nested=True)
    return re.sub("^(?=.)", "    ", markdown, flags=re.MULTILINE)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Plain words.", "Plain words."),
        ("**Bold**, *em* and ***both***", "**Bold**, *em* and <em>**both**</em>"),
        ("in**side** of <b>words</b>", "in<strong>side</strong> of **words**"),
        ("a <Pay> of `List<String>`", "a &lt;Pay> of `List<String>`"),
        ("# Heading\nwords", "**Heading**\n\nwords"),
        ("one<br>two  \nthree", "one<br>two<br>three"),
        ("one<br><br/> \ntwo<br>three", "one\n\ntwo<br>three"),
        ("- a\n- b\n  - c", "-   a\n-   b\n    -   c"),
        ("- a\n\n  more\n- b", "-   a\n\n    more\n\n-   b"),
        ("3. a\n4. b", "1.  a\n2.  b"),
        ("```json\n{}\n```", "```\n{}\n```"),
        ("- a\n  ```\n  b\n  ```", "-   a\n\n        b"),
        ("- a\n\n```\nb\n```", "-   a\n\n<!-- -->\n\n```\nb\n```"),
        ("> a\n>\n> b", "> a\n>\n> b"),
        ("|a|b|\n|-|-|\n|`x\\|y`|**z**|", "| a | b |\n| --- | --- |\n| <code>x&#124;y</code> | **z** |"),
        ("[a](https://e.com/x_y)", "[a](https://e.com/x_y)"),
        ("<https://e.com>", "<https://e.com>"),
        ("[`a`](https://e.com)", "[`a`](https://e.com)"),
        ("<code><a href='https://e.com'>a</a></code>", "[`a`](https://e.com)"),
        ("![A cat](https://e.com/c.png)", "[A cat](https://e.com/c.png)"),
        ("[a](#b) and [c](javascript:x)", "a and c"),
        ("Not [sure]", "Not [sure]"),
        ("<ul><li>a<li><p>b</p></ul>", "-   a\n\n-   b"),
        ("- a\n  - b\n\n    c\n- d", "-   a\n\n    -   b\n\n        c\n\n-   d"),
        ("<code>a</code><code>b</code>", "`a`&#8203;`b`"),
        ("a\n\n<p>\u2028</p>\n\n<p>\u2028# b</p>", "a\n\n&#35; b"),
        ("<p>c $a<br> $b</p>", "c $a<br>&#36;b"),
    ],
)  # fmt: skip
def test_markdown_of_descriptions(text: str, markdown: str) -> None:
    assert converted(text) == markdown


@renderers
@example(text="<pre>\u2028|```\n|")
@example(text="- a\n  - b\n    - c\n\n          d\n\n    - e\n  - f\n- g")
@example(text="<table><tr><td>_https://e.com/a|b")
@given(text=st.lists(_PIECES, max_size=14).map("".join))
def test_a_description_has_its_words_and_no_other_elements(
    name: str, text: str
) -> None:
    """At the top of a page, and in an item of a list."""
    wanted = letters(Text().block(text))
    top = f"# T\n\n{converted(text)}\n\nafter\n"
    nested = f"-   T\n\n{nested_in_item(text)}\n\nafter\n"
    for markdown in (top, nested):
        html = RENDERERS[name](markdown)
        assert letters(html) == f"T{wanted}after"
        for one in elements(html):
            assert one.tag in _ALLOWED, html
            assert set(one.attrib) <= {"href", "id", "class"}, html
            assert re.match(
                "https://e|http://www.e", one.get("href", "https://e")
            ), html


@renderers
@pytest.mark.parametrize("payload", PAYLOADS)
def test_nothing_of_a_payload_runs(name: str, payload: str) -> None:
    for is_nested in (False, True):
        html = RENDERERS[name](converted(payload, is_nested=is_nested))
        for one in elements(html):
            assert one.tag in _ALLOWED, html
            assert set(one.attrib) <= {"href", "id", "class"}, html
            assert re.match("https?:", one.get("href", "https:")), html


@renderers
def test_lists_and_tables_keep_their_structure(name: str) -> None:
    text = "- a\n\n  b\n  1. c\n  2. d\n\n     ```\n     e\n     ```\n\n|f|g|\n|-|-|\n|h|i|"
    inside = nested_in_item(text)
    for markdown in (converted(text), f"-   x\n\n{inside}"):
        html = RENDERERS[name](markdown)
        found = [one.tag for one in elements(html)]
        assert found.count("ol") == 1 and found.count("table") == 1
        (ordered,) = [one for one in elements(html) if one.tag == "ol"]
        assert [one.tag for one in ordered] == ["li", "li"]
        (code,) = [one for one in ordered.iter() if one.tag == "pre"]
        assert "".join(code.itertext()).strip() == "e"


def test_a_type_is_code_with_links() -> None:
    html = 'list[<a href="../a.html">A</a>] | <a href="../b.html">B</a> | None'
    made = Converter(lambda href: href.replace(".html", ".md")).type(html)
    assert made.text == "list[A] | B | None"
    assert made.links == (("A", "../a.md"), ("B", "../b.md"))


def test_each_distinct_piece_is_converted_once() -> None:
    converter = Converter()
    html = "<p>words</p>"
    assert converter.blocks(html) is converter.blocks(html)
    assert converter.line(html) is converter.line(html)
