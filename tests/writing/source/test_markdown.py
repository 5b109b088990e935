"""HTML in descriptions becomes Markdown; everything else stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openapi_gen.writing.source.markdown import markdown


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Lists <b>all</b> pets.</p>", "Lists **all** pets."),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<p>one</p>\n<p>two</p>", "one\n\ntwo"),
        ('<a href="/pets">pets</a>', "[pets](/pets)"),
        ("<a href='/a?b=1&amp;c'>x</a> <A HREF=/y>y</A>", "[x](/a?b=1&c) [y](/y)"),
        ('<a name="top">top</a></a>', "top"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("<code>id</code>, <em>or</em> <strong>key</strong>", "`id`, *or* **key**"),
        ("<h2>Title</h2>text", "**Title**\n\ntext"),
        ('<img src="x.png" alt="A cat"> <span class="x">y</span>', "A cat y"),
        ("a<!-- note --> b", "a b"),
        ("a &lt; b &amp;&amp; c&nbsp;d &eacute;", "a < b && c d é"),
        ("<pre>x = 1</pre>", "```\nx = 1\n```"),
    ],
)
def test_tags_become_markdown(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    "text",
    [
        "List<str>, a < b, x <- y, <id>, <your-token>, </unknown>",
        "Use `<b>` or `a &lt; b`.",
        "```\n<b>code</b> &amp;\n```",
        "``a ` <b>``",
        "a & b, &unknown, &;",
        "no tags at all",
        "",
    ],
)
def test_other_text_remains(text: str) -> None:
    assert markdown(text) == text


@given(st.text(alphabet="<>/abpi &;`\n\"'=-!", max_size=60))
def test_any_text_ends(text: str) -> None:
    letters = [c for c in "abpi" if c in markdown(text)]
    assert set(letters) <= set(text) | set("&lt;gt;amp;") | set("abpi")


@pytest.mark.parametrize("part", ["<a ", "<!--", "`", "&amp", "<p", "<a href='", "``"])
def test_text_that_never_closes_what_it_opens_remains(part: str) -> None:
    """A search that starts again at each opening would take hours here."""
    text = part * 20_000
    assert markdown(text) == text
