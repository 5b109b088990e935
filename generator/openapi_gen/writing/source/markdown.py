"""HTML in descriptions as Markdown, for docstrings.

CommonMark allows HTML in descriptions, and many documents use it. A docstring is read as
plain text in a terminal and as Markdown in an editor.

    <p>Lists <b>all</b> <a href="/pets">pets</a>.</p>   Lists **all** [pets](/pets).

Only tags of HTML that structure text are replaced; `<id>` and `List<str>` remain as they
are. So does code: `code spans`, and blocks between fences.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

_PARTS = re.compile(
    r"(?P<code>```\w*\n.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)"
    r"|(?P<ticks>`{1,3})(?!`)(?:(?!\n\n).){0,1000}?(?<!`)(?P=ticks)(?!`))"
    r"|<!--(?P<comment>.{0,2000}?)-->"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,9})(?P<attributes>\s[^<>]{0,2000})?\s?/?>"
    r"|(?P<entity>&(?:[a-zA-Z]{2,8}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});)",
    re.DOTALL,
)
_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)*")
_ATTRIBUTE = re.compile(
    r"""\b(href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)

_PARAGRAPHS = frozenset(
    "article blockquote center details div dl figure footer header main ol p section"
    " summary table tbody tfoot thead ul".split()
)
_LINES = frozenset("br caption dd dt hr tr".split())
_BOLD = frozenset("b h1 h2 h3 h4 h5 h6 strong".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_ITALIC = frozenset("em i".split())
_CODE = frozenset("code kbd samp tt".split())
_DROPPED = frozenset(
    "abbr big del font ins label mark s small span strike sub sup u var wbr".split()
)


def markdown(text: str) -> str:
    """The text with Markdown in place of HTML tags and entities."""
    if "<" not in text and "&" not in text:
        return text
    links: list[str] = []
    replaced = _PARTS.sub(lambda found: _replacement(found, links), text)
    return _BLANK_LINES.sub("\n\n", replaced).strip("\n")


def _replacement(found: re.Match[str], links: list[str]) -> str:
    if found["code"] is not None:
        return found[0]
    if found["comment"] is not None:
        return ""
    if found["entity"] is not None:
        character = unescape(found[0])
        return " " if character == "\xa0" else character
    is_closing = bool(found["close"])
    return _of_tag(found[0], found["tag"].lower(), is_closing, found, links)


def _of_tag(
    written: str, tag: str, is_closing: bool, found: re.Match[str], links: list[str]
) -> str:
    if tag in _PARAGRAPHS:
        return "\n\n"
    if tag in _HEADINGS:
        return "**\n\n" if is_closing else "\n\n**"
    for tags, mark in ((_BOLD, "**"), (_ITALIC, "*"), (_CODE, "`")):
        if tag in tags:
            return mark
    if tag in _LINES:
        return "\n"
    if tag in _DROPPED:
        return ""
    special = _SPECIAL.get(tag)
    return written if special is None else special(is_closing, found, links)


def _attributes(found: re.Match[str]) -> dict[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(found["attributes"] or "")
    }


def _item(is_closing: bool, found: re.Match[str], links: list[str]) -> str:
    return "" if is_closing else "\n- "


def _cell(is_closing: bool, found: re.Match[str], links: list[str]) -> str:
    return " | " if is_closing else ""


def _preformatted(is_closing: bool, found: re.Match[str], links: list[str]) -> str:
    return "\n```\n"


def _image(is_closing: bool, found: re.Match[str], links: list[str]) -> str:
    return _attributes(found).get("alt", "")


def _link(is_closing: bool, found: re.Match[str], links: list[str]) -> str:
    if not is_closing:
        links.append(_attributes(found).get("href", ""))
        return "[" if links[-1] else ""
    target = links.pop() if links else ""
    return f"]({target})" if target else ""


_SPECIAL: dict[str, Callable[[bool, re.Match[str], list[str]], str]] = {
    "a": _link,
    "img": _image,
    "li": _item,
    "pre": _preformatted,
    "td": _cell,
    "th": _cell,
}
