"""HTML in descriptions becomes Markdown; everything else stays as it is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
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
        ("<pre><code>a &lt; b\n</code></pre>", "```\na < b\n```"),
        ("<code>List&lt;<b>Pet</b>&gt;</code>", "`List<Pet>`"),
        ("Use &lt;id&gt; or &lt;br&gt;", "Use `<id>` or `<br>`"),
        (
            "<table>\r\n<tr>\r\n<th>A</th>\r\n\r\n<th>B</th>\r\n</tr><tr><td>\n1</td></tr></table>",
            "A | B\n\n1",
        ),
        ("x < 5, <b>y</b>", "x < 5, **y**"),
        ("&amp;lt; is &lt;", "&amp;lt; is <"),
        ('<a href="javascript:x()">x</a>', "x"),
        ('<a href="/a b(c)">x</a>', "[x](/a%20b%28c%29)"),
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
        "<b &nbsp;&gt;",
        "no tags at all",
        "",
    ],
)
def test_other_text_remains(text: str) -> None:
    assert markdown(text) == text


HTML = st.lists(
    st.one_of(
        st.sampled_from(
            "<b> </b> <i> <p> </p> <br/> <a\\thref=/x> </a> <span> </span> <code> </code>"
            " <pre> </pre> <li> <id> <!-- --> &lt; &gt; &amp; &amp;lt; &nbsp; ```\n ``"
            " <img\\talt=cat>".replace("\\t", "\t").split(" ")
        ),
        st.text(alphabet="<>/abpi &;#6!\n\"'=-~", max_size=5),
    ),
    max_size=12,
).map("".join)


@settings(max_examples=200)
@given(HTML)
def test_a_second_run_changes_nothing(html: str) -> None:
    once = markdown(html)
    assert markdown(once) == once


@given(
    st.lists(
        st.sampled_from(
            [
                "<b>",
                "</b>",
                "<p>",
                "<a href=x>",
                "</a>",
                "<pre>",
                "</pre>",
                "<code>",
                "</code>",
                "&lt;",
                "&amp;",
                "<li>",
                "<x>",
            ]
        )
    )
)
def test_no_word_is_lost(tags: list[str]) -> None:
    words = [f"word{index}" for index in range(len(tags))]
    text = markdown(" ".join(f"{tag}{word}" for tag, word in zip(tags, words)))
    assert re.findall(r"word\d+", text) == words


@pytest.mark.parametrize("part", ["<a ", "<!--", "`", "&amp", "<p", "<a href='", "``"])
def test_text_that_never_closes_what_it_opens_remains(part: str) -> None:
    """A search that starts again at each opening would take hours here."""
    text = part * 20_000
    assert markdown(text) == text
