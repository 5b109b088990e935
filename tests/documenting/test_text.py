"""Descriptions: CommonMark and a short list of HTML; everything else stays readable."""

from __future__ import annotations

import pytest

from openapi_gen.documenting.text import Text, safe_url
from tests.support.sites import HTML5LIB

REL = 'rel="noopener noreferrer"'


@pytest.fixture
def text() -> Text:
    return Text()


@pytest.mark.parametrize(
    ("given", "html"),
    [
        ("", ""),
        (" \n", ""),
        ("Plain words.", "<p>Plain words.</p>"),
        ("It's 5 > 3 \"words\"", "<p>It's 5 &gt; 3 \"words\"</p>"),
        ("**bold** and `x < y`", "<p><strong>bold</strong> and <code>x &lt; y</code></p>"),
        ("One\n\nTwo", "<p>One</p>\n<p>Two</p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("<li>one</li>\n<li>two</li>", "<ul><li>one</li>\n<li>two</li></ul>"),
        ("<li>one</li> and <li>two</li>", "<ul><li>one</li></ul> and <ul><li>two</li></ul>"),
        ("```\nx = 1\n```", '<pre tabindex="0"><code>x = 1\n</code></pre>'),
        ("| a |\n|---|\n| 1 |", None),
        ("# Title\nwords", "<p><strong>Title</strong></p>\n<p>words</p>"),
        ("<b>bold</b> <i>x</i>", "<p><b>bold</b> <i>x</i></p>"),
        ('<b class="x" title="t" lang="de" onclick="y()">bold</b>', "<p><b>bold</b></p>"),
        ("one<br>two<br/>three", "<p>one<br>two<br>three</p>"),
        ("<!-- hidden -->shown", "shown"),
        ("a <!-- hidden --> b", "<p>a  b</p>"),
        ("<p>One</p><p>Two</p>", "<p>One</p><p>Two</p>"),
    ],
)  # fmt: skip
def test_markdown_and_some_html_are_rendered(
    text: Text, given: str, html: str | None
) -> None:
    made = text.block(given)
    assert made == html if html is not None else '<table tabindex="0">' in made


@pytest.mark.parametrize(
    "given",
    [
        "Takes <Pay> elements.",
        "<Pay> is the root.",
        "A List<String> of Map<String, List<Integer>>.",
        "Send <token> or </token>.",
        "<your-id>",
        "<div>block</div>",
        "<h1>Heading</h1>",
        "<script>alert(1)</script>",
        "<blink>",
        "a < b and c > d",
        "1 <2",
        "<",
        "<>",
        "</>",
        "x<y>z",
        "<Response><Pay/></Response>",
        "before\n\n<Pay>\n\nafter",
        "<span>words</span>",
        "<details><summary>More</summary></details>",
        "<?xml version='1.0'?>",
        "<!DOCTYPE html>",
        "<![CDATA[ x ]]>",
    ],
)
def test_other_tags_stay_as_text(text: Text, given: str) -> None:
    words = text.block(given).striptags()
    assert " ".join(words.split()) == " ".join(given.split())


@pytest.mark.parametrize(
    ("given", "href"),
    [
        ("[a](https://example.com/x?a=1&b=2)", "https://example.com/x?a=1&amp;b=2"),
        ("[a](http://example.com)", "http://example.com"),
        ("[a](HTTPS://example.com)", "HTTPS://example.com"),
        ("[a](mailto:me@example.com)", "mailto:me@example.com"),
        ("[a](#anchor)", "#anchor"),
        ("<https://example.com>", "https://example.com"),
        ("<me@example.com>", "mailto:me@example.com"),
        ("[a][1]\n\n[1]: https://example.com", "https://example.com"),
        ('<a href="https://example.com" target="_blank">a</a>', "https://example.com"),
    ],
)
def test_links_keep_their_address(text: Text, given: str, href: str) -> None:
    made = text.block(given)
    assert f'<a href="{href}" {REL}>' in made
    assert made.count("<a ") == 1 and "target" not in made


@pytest.mark.parametrize(
    "given",
    [
        "[words](javascript:x)",
        "[words](JaVaScRiPt:x)",
        "[words](java\tscript:x)",
        "[words](&#106;avascript:x)",
        "[words](data:text/html,x)",
        "[words](vbscript:x)",
        "[words](file:///etc/passwd)",
        "[words](//example.com/x)",
        "[words](/path)",
        "[words](page.html)",
        "[words](ftp://example.com)",
        "<a href='javascript:x'>words</a>",
        "<a href=' javascript:x'>words</a>",
        "<a name='x'>words</a>",
        "<a>words</a>",
    ],
)
def test_other_links_are_their_words(text: Text, given: str) -> None:
    made = text.block(given)
    assert "<a" not in made and "href=" not in made.replace("<a href=", "")
    assert "words" in made


@pytest.mark.parametrize(
    ("given", "html"),
    [
        ("![A cat](https://e.com/c.png)", f'<p><a href="https://e.com/c.png" {REL}>A cat</a></p>'),
        ("![](https://e.com/c.png)", f'<p><a href="https://e.com/c.png" {REL}>image</a></p>'),
        ("![A cat](data:image/png;base64,x)", "<p>A cat</p>"),
        ("![A cat](c.png)", "<p>A cat</p>"),
        ('x <img alt="A cat" src="https://e.com/c.png" onerror="x">', f'<p>x <a href="https://e.com/c.png" {REL}>A cat</a></p>'),
        ("x <img src=javascript:x>", "<p>x image</p>"),
    ],
)  # fmt: skip
def test_images_are_links(text: Text, given: str, html: str) -> None:
    assert text.block(given) == html


@pytest.mark.parametrize(
    ("given", "inline", "plain"),
    [
        ("**One**. Two.\n\nThree.", "<strong>One</strong>. Two.", "One"),
        ("A <Pay> & `List<String>`.", "A &lt;Pay&gt; &amp; <code>List&lt;String&gt;</code>.", "A <Pay> & List<String>"),
        ("- a\n- b", "- a - b", "- a - b"),
        ("[here](https://e.com) it is", f'<a href="https://e.com" {REL}>here</a> it is', "here it is"),
        ("two\nlines", "two\nlines", "two lines"),
        ("", "", ""),
        ("&lt;b&gt;", "&lt;b&gt;", "<b>"),
        ("&amp;lt;", "&amp;lt;", "&lt;"),
    ],
)  # fmt: skip
def test_one_paragraph_and_one_sentence(
    text: Text, given: str, inline: str, plain: str
) -> None:
    assert text.inline(given) == inline
    assert text.plain(given) == plain


@pytest.mark.parametrize(
    "given",
    [
        "<li>one<li>two",
        "words <li>one</li> words",
        "<ul><li>one</ul></li>",
        "</ul></li></dl></main>",
        "<td>cell</td>",
        "<tr><td>cell</tr>",
        "<table><tr><td>open",
        "<b><p>one</b>two",
        "<p>one<table><tr><td><p>two</p></td></tr></table>",
        "<a href='https://e.com'>one<a href='https://e.com'>two",
        "<a href='javascript:x'><table><tr><td><a href='https://e.com'>y</a></td></tr></table></a>",
        "<pre>\n\none</pre>",
        "<pre><li>one",
        "<br></br></p>",
        "<code><ul><li>x",
    ],
)  # fmt: skip
def test_broken_html_does_not_reach_out_of_its_place(text: Text, given: str) -> None:
    """A page has its own lists and tables around a description."""
    inside = f"<ul><li><div>{text.block(given)}</div>after</li></ul>"
    inside += f"<dl><dd>{text.inline(given)}</dd></dl>"
    parser = HTML5LIB.HTMLParser(namespaceHTMLElements=False)
    list_, rows = parser.parseFragment(inside)
    assert parser.errors == []
    (item,) = list_
    assert [one.tag for one in item] == ["div"]
    assert [one.tag for one in rows] == ["dd"]


def test_each_distinct_text_is_converted_once(text: Text) -> None:
    assert text.block("**x**") is text.block("**x**")


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.com", True),
        ("HTTP://example.com", True),
        ("mailto:a@example.com", True),
        ("#anchor", False),
        ("", False),
        ("javascript:x", False),
        ("\njavascript:x", False),
        (" https://example.com", False),
        ("data:text/html,x", False),
        ("//example.com", False),
        ("/x", False),
    ],
)
def test_urls_of_the_document(url: str, safe: bool) -> None:
    assert safe_url(url) == (url if safe else "")


@pytest.mark.parametrize(
    "line",
    [
        "Plain *words* of **one** `line`",
        "A [link](https://example.com), a [reference] and a | b",
        "Tabs\tand  two spaces, &copy; and &lt;, \\* and ***",
        "Mail <me@example.com>, see <https://example.com> and <Pay>",
        "Title # with marks ## - 1. * + > ~~~ ``` ===",
        "![image](https://example.com/i.png) after a [ref]: https://example.com",
        "B<br>c <b>bold</b> <!-- no --> <i>x</i>",
    ],
)
def test_a_line_is_what_it_is_in_a_paragraph(text: Text, line: str) -> None:
    """A line without block markup does not go through the parser of blocks."""
    first, *others = text.block(f"{line}\n\nlast").split("\n<p>last")
    assert others and text.block(line) == first
