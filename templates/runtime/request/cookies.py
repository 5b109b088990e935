"""Names and values of cookies.

RFC 6265 section 4.1.1 `cookie-octet`, less strict: what does not end the cookie or the
header.
"""

from __future__ import annotations

import re

from ..core.unsendable import Unsendable

__all__ = ["cookie_name", "cookie_value"]

_text = re.compile(r"[^\x00-\x20\x7f;,]*")


def cookie_name(text: str) -> str:
    """A name, unchanged; Unsendable for one that would end the name or the cookie."""
    wrong = not text or not text.isascii() or "=" in text
    if wrong or _text.fullmatch(text) is None:
        raise Unsendable("cookie", "a cookie name: ASCII without spaces, `=`, `;`, `,`")
    return text


def cookie_value(text: str) -> str:
    """A value, unchanged; Unsendable for one that would end the cookie."""
    if not text.isascii() or _text.fullmatch(text) is None:
        raise Unsendable(
            "cookie", "an ASCII string without control characters, spaces, `;` and `,`"
        )
    return text
