"""Text, code and URLs look the same in every renderer of Markdown, whatever they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openapi_gen.documenting.markdown import escaping
from tests.support.markdown import RENDERERS, elements, letters
from tests.support.unsafe_texts import PAYLOADS

_PRINTABLE = st.characters(min_codepoint=32, exclude_characters="\x7f", codec="utf-8")
_PIECES = st.sampled_from(
    """a 1 Z _ * ` ~ ^ $ = + - # > < & | \\ / ! ? : ; . , ( ) [ ] { } " ' @ %""".split()
    + [
        " ",
        "\n",
        "&lt;",
        "&#0",
        "](",
        "![",
        "<b>",
        "</p>",
        "<!--",
        "{: .x onclick=y }",
        ":x:",
    ]
    + ["--8<--", "!!! note", "1. ", "[^1]: ", "*[a]: ", "++ctrl++", "https://e.com/_a_"]
    + ["www.e.com/", "ftp://e", "\u2028", "\u3000", "\xa0"]
)
TEXTS = st.one_of(st.text(_PRINTABLE, max_size=30), st.lists(_PIECES).map("".join))
renderers = pytest.mark.parametrize("name", RENDERERS)


@renderers
@given(text=TEXTS)
def test_text_is_shown_as_it_is(name: str, text: str) -> None:
    html = RENDERERS[name](f"{escaping.text(text)}\n\nafter\n")
    wanted = letters(text.replace("&", "&amp;").replace("<", "&lt;"))
    assert letters(html) == f"{wanted}after"
    assert {one.tag for one in elements(html)} <= {"DOCUMENT_FRAGMENT", "p", "a"}


@renderers
@pytest.mark.parametrize(
    "place",
    ["# {}", "-   {}", "x {} y", "[{}](x.md)", "**{}**", "| a |\n| --- |\n| {} |"],
)
@given(text=TEXTS)
def test_code_is_shown_as_it_is(name: str, place: str, text: str) -> None:
    made = escaping.code(text, in_cell=place.startswith("|"))
    html = RENDERERS[name](place.format(made))
    (code,) = [one for one in elements(html) if one.tag == "code"]
    assert "".join("".join(code.itertext()).split()) == "".join(text.split())
    assert not any(set(one.attrib) - {"id", "href"} for one in elements(html))


@renderers
@given(text=TEXTS)
def test_a_link_has_its_words_and_its_target(name: str, text: str) -> None:
    target = "https://e.com/a_(b)?c=[1]&lt=2&amp;x='y'*`z`$a$"
    markdown = escaping.link(f"a{escaping.text(text, in_link=True)}b", target)
    html = RENDERERS[name](f"{markdown} end")
    links = [one for one in elements(html) if one.tag == "a"]
    wanted = target.translate({ord(one): f"%{ord(one):02X}" for one in "()[]*`$"})
    assert links[0].get("href", "").replace("%27", "'") == wanted
    assert letters(html).startswith("a") and letters(html).endswith("bend")


@renderers
@given(text=st.one_of(TEXTS, st.sampled_from(["```", "a\n\n\n    b", "~~~\n```x"])))
def test_a_block_of_code_is_shown_as_it_is(name: str, text: str) -> None:
    html = RENDERERS[name](f"before\n\n{escaping.fence(text, 'json')}\n\nafter\n")
    (code,) = [one for one in elements(html) if one.tag == "code"]
    assert "".join(code.itertext()).strip() == text.strip()
    assert letters(html).startswith("before") and letters(html).endswith("after")


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Plain words, as they are.", "Plain words, as they are."),
        ("a List<String> & <Pay>", "a List&lt;String> & &lt;Pay>"),
        ("snake_case_name, and _this_", "snake_case_name, and \\_this\\_"),
        ("a * b", "a \\* b"),
        ("by $filter or $select", "by $filter or $select"),
        ("R&amp;D", "R&amp;amp;D"),
        ("[optional] words", "&#91;optional] words"),
        ("words\nand  more", "words and more"),
        ("1. First", "1&#46; First"),
        ("1.5 is more", "1.5 is more"),
        ("# no heading", "&#35; no heading"),
        ("see https://e.com/_a_b.", "see <https://e.com/_a_b>."),
        ("(https://e.com/a); it", "(<https://e.com/a>); it"),
        ("_https://e.com/a", "\\_<https://e.com/a>"),
        ("https://e.com/{id}/a*b", "https&#58;//e.com/\\{id}/a\\*b"),
        ("https://e.com/a<T>", "https&#58;//e.com/a&lt;T>"),
        ("HTTP://e.com/a", "HTTP://e.com/a"),
        ("*www.e.com`", "\\*www&#46;e.com&#96;"),
        ("https://e.com[https://e.com`", "https&#58;//e.com[https&#58;//e.com&#96;"),
        ("a\u2028b", "a b"),
        ("\u3000# no heading", "\u3000&#35; no heading"),
    ],
)
def test_text_is_readable_as_it_is_written(text: str, markdown: str) -> None:
    assert escaping.text(text) == markdown


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("List<String>", "`List<String>`"),
        ("a`b", "``a`b``"),
        ("`a", "`` `a ``"),
        ("^[a-z|]+$", "`^[a-z|]+$`"),
        ("", "<code></code>"),
        (" a", "<code>&#32;a</code>"),
        ("<script>", "<code>&lt;script&gt;</code>"),
        ("#!python x", "<code>&#35;&#33;python x</code>"),
    ],
)
def test_code_is_readable_as_it_is_written(text: str, markdown: str) -> None:
    assert escaping.code(text) == markdown


@renderers
@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_is_text(name: str, payload: str) -> None:
    for made in (escaping.text(payload), escaping.code(payload)):
        html = RENDERERS[name](made)
        assert {one.tag for one in elements(html)} <= {
            "DOCUMENT_FRAGMENT",
            "p",
            "code",
            "a",
        }
        for one in elements(html):
            assert one.get("href", "https://").startswith("http"), html
