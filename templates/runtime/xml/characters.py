"""The characters that XML 1.0 allows, and their escapes."""

from __future__ import annotations

import re

from ..core.unsendable import Unsendable

__all__ = ["attribute_text", "cdata", "element_text", "qualified"]

_REFUSED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_START = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = f"[{_START}][{_START}.0-9\xb7\u0300-\u036f\u203f\u2040-]*"
_QUALIFIED = re.compile(f"(?:{_NAME}:)?{_NAME}")
_IN_TEXT = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\r"): "&#13;"}
_IN_ATTRIBUTE = {
    **_IN_TEXT,
    ord('"'): "&quot;",
    ord("\t"): "&#9;",
    ord("\n"): "&#10;",
}


def element_text(text: str) -> str:
    return _carried(text).translate(_IN_TEXT)


def attribute_text(text: str) -> str:
    """White space is escaped: a parser would turn it into spaces."""
    return _carried(text).translate(_IN_ATTRIBUTE)


def cdata(text: str) -> str:
    """CDATA sections. They cannot contain their own end, or keep a carriage return."""
    inside = _carried(text).replace("]]>", "]]]]><![CDATA[>")
    inside = inside.replace("\r", "]]>&#13;<![CDATA[")
    return f"<![CDATA[{inside}]]>"


def qualified(prefix: str, name: str) -> str:
    """A name with its prefix, which some documents write into the name; Unsendable for
    a name that XML does not allow.
    """
    whole = f"{prefix}:{name}" if prefix else name
    if not _QUALIFIED.fullmatch(whole):
        raise Unsendable("name", "property names that are also XML names")
    return whole


def _carried(text: str) -> str:
    if _REFUSED.search(text):
        raise Unsendable("encoding", "a string of characters that XML allows")
    return text
