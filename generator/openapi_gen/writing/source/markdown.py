"""HTML in descriptions as Markdown, for docstrings.

CommonMark allows HTML in descriptions, and many documents use it. A docstring is read as
plain text in a terminal and as Markdown in an editor.

    <p>Lists <b>all</b> <a href="/pets">pets</a>.</p>   Lists **all** [pets](/pets).

Only tags of HTML that structure text are replaced; `<id>` and `List<str>` remain as they
are. So does code: `code spans`, and blocks between fences. What would be read as HTML
after the replacement remains as it is written, so that a second run changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_PARTS = re.compile(
    r"(?=[<&`~])(?:(?P<fenced>```\w*\n.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)"
    r"|(?P<ticks>`{1,3})(?!`)(?:(?!\n\n).){0,1000}?(?<!`)(?P=ticks)(?!`))"
    r"|<!--(?P<comment>.{0,2000}?)-->"
    r"|<(?i:pre)(?:\s[^<>]{0,2000})?>(?P<block>.{0,3000}?)</(?i:pre)>"
    r"|<(?P<element>(?i:code|kbd|samp|tt))(?:\s[^<>]{0,2000})?>"
    r"(?P<code>.{0,1000}?)</(?i:(?P=element))>"
    r"|&lt;(?P<placeholder>/?[a-zA-Z][^<>&`\n]{0,200})&gt;"
    r"|<(?P<cell>/?(?i:t[dh]))(?:\s[^<>]{0,2000})?>\s{0,99}(?=(?P<next><(?i:t[dh])\b)?)"
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]{0,9})(?P<attributes>\s[^<>]{0,2000})?\s?/?>"
    r"|(?P<entity>&(?:[a-zA-Z]{2,8}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});))",
    re.DOTALL,
)
_OPEN_ENTITY = re.compile(r"&[\w#]*\Z")
_LONGEST = 2048  # characters of a tag
_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)*")
_ATTRIBUTE = re.compile(
    r"""\b(href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE
)
_SCRIPT = re.compile(r"\s*(?:data|javascript|vbscript):", re.IGNORECASE)
_IN_TARGET = {ord(character): f"%{ord(character):02X}" for character in " \n\t<>()`"}

_PARAGRAPHS = frozenset(
    "article blockquote center details div dl figure footer header main ol p pre section"
    " summary table tbody tfoot thead ul".split()
)
_LINES = frozenset("br caption dd dt hr tr".split())
_BOLD = frozenset("b h1 h2 h3 h4 h5 h6 strong".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_ITALIC = frozenset("em i".split())
_DROPPED = frozenset(
    "abbr big code del font ins kbd label mark s samp small span strike sub sup tt u var"
    " wbr".split()
)


def markdown(text: str) -> str:
    """The text with Markdown in place of HTML tags and entities."""
    if "<" not in text and "&" not in text:
        return text
    text = text.replace("\r\n", "\n")
    found = list(_PARTS.finditer(text))
    ends = [0, *(part.end() for part in found)]
    starts = [*(part.start() for part in found), len(text)]
    between = [text[start:end] for start, end in zip(ends, starts)]
    replacer = _Replacer(has_ticks=any("`" in plain for plain in between))
    written, before = [between[0]], between[0][-_LONGEST:]
    for part, plain in zip(found, between[1:]):
        replacement = replacer.replacement(part)
        if _is_open(before, replacement):
            replacement = part[0]
        written += (replacement, plain)
        before = f"{before}{replacement}{plain}"[-_LONGEST:]
    return _BLANK_LINES.sub("\n\n", "".join(written)).strip("\n")


def _is_open(before: str, replacement: str) -> bool:
    """Whether text in place of a tag would complete another one, or an entity.

    In `<b <i>x</i>>`, the outer one would be a tag without the inner ones.
    """
    start = before.rfind("<")
    if start > before.rfind(">"):
        begins = before[start + 1 : start + 2]
        if not begins or begins.isalpha() or begins in "/!":
            return True
    continues = not replacement or replacement[0].isalnum() or replacement[0] in "#;"
    return continues and _OPEN_ENTITY.search(before[-16:]) is not None


class _Replacer:
    """Replaces the parts of one text; remembers the links that are open."""

    def __init__(self, has_ticks: bool) -> None:
        """`has_ticks`: a backtick that opens or closes nothing is in the text; it could
        take apart a code span that is new."""
        self._has_ticks = has_ticks
        self._links: list[str] = []

    def replacement(self, part: re.Match[str]) -> str:
        if part["fenced"] is not None:
            return part[0]
        if part["comment"] is not None:
            return ""
        if part["block"] is not None:
            code = _code(part["block"]).strip("\n")
            return part[0] if "```" in code else f"\n```\n{code}\n```\n"
        if part["code"] is not None:
            return self._span(_code(part["code"]), part[0])
        if part["placeholder"] is not None:
            return self._span(f"<{part['placeholder']}>", part[0])
        if part["entity"] is not None:
            return _decoded(part)
        if part["cell"] is not None:
            is_closing = part["cell"].startswith("/")
            return (" | " if part["next"] else "\n") if is_closing else ""
        return self._of_tag(part, part["tag"].lower())

    def _span(self, code: str, written: str) -> str:
        """A code span, unless something in the text could end it."""
        if self._has_ticks or "`" in code or "\n\n" in code:
            return written
        return f"`{code}`" if code else ""

    def _of_tag(self, part: re.Match[str], tag: str) -> str:
        is_closing = bool(part["close"])
        if tag in _PARAGRAPHS:
            return "\n\n"
        if tag in _HEADINGS:
            return "**\n\n" if is_closing else "\n\n**"
        for tags, mark in ((_BOLD, "**"), (_ITALIC, "*")):
            if tag in tags:
                return mark
        if tag in _LINES:
            return "\n"
        if tag in _DROPPED:
            return ""
        special = _SPECIAL.get(tag)
        return part[0] if special is None else special(is_closing, part, self._links)


def _unescaped(text: str) -> str:
    from html import unescape  # its table of entities is long

    return unescape(text)


def _code(html: str) -> str:
    """The text of an element that contains code; its tags do not matter there."""

    def without_tag(part: re.Match[str]) -> str:
        tag = part[1].lower()
        return "\n" if tag == "br" else "" if tag in _INSIDE_CODE else part[0]

    return _unescaped(_TAG.sub(without_tag, html)).replace("\xa0", " ")


_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,9})(?:\s[^<>]{0,2000})?\s?/?>")
_INSIDE_CODE = _DROPPED | _BOLD | _ITALIC | {"a"}


def _decoded(part: re.Match[str]) -> str:
    """The character of an entity, unless it would begin a tag or another entity."""
    character = _unescaped(part[0])
    following = part.string[part.end() : part.end() + 1]
    if character.startswith("<") and (following.isalpha() or following in ("/", "!")):
        return part[0]
    if character.startswith("&") and (following.isalnum() or following == "#"):
        return part[0]
    if character == "`":
        return part[0]
    return " " if character == "\xa0" else character


def _attributes(part: re.Match[str]) -> dict[str, str]:
    return {
        name.lower(): _unescaped(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(part["attributes"] or "")
    }


def _item(is_closing: bool, part: re.Match[str], links: list[str]) -> str:
    return "" if is_closing else "\n- "


def _image(is_closing: bool, part: re.Match[str], links: list[str]) -> str:
    alternative = _attributes(part).get("alt", "")
    return part[0] if _PARTS.search(alternative) else alternative


def _link(is_closing: bool, part: re.Match[str], links: list[str]) -> str:
    if not is_closing:
        target = _attributes(part).get("href", "").translate(_IN_TARGET)
        is_safe = not (_SCRIPT.match(target) or _PARTS.search(target))
        links.append(target if is_safe else "")
        return "[" if links[-1] else ""
    target = links.pop() if links else ""
    return f"]({target})" if target else ""


_SPECIAL: dict[str, Callable[[bool, re.Match[str], list[str]], str]] = {
    "a": _link,
    "img": _image,
    "li": _item,
}
