"""Names and values of header fields (RFC 9110 section 5)."""

from __future__ import annotations

import re
from functools import lru_cache

from ..core.unsendable import Unsendable

__all__ = ["header_name", "header_value"]

# Section 5.5: no control character but the tab, no white space at the ends.
_text = re.compile(r"(?![ \t])[^\x00-\x08\x0a-\x1f\x7f]*(?<![ \t])")
# Section 5.6.2 `token`.
_name = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")


@lru_cache(1024)
def header_name(text: str) -> bytes:
    """A header's name; Unsendable for what is not one, such as a line break."""
    if _name.fullmatch(text) is None:
        raise Unsendable(
            "header", "a header name: ASCII letters, digits, `-` and the like"
        )
    return text.encode("ascii")


def header_value(text: str) -> bytes:
    """A header's value in ISO 8859-1; Unsendable for what a header cannot carry."""
    if _text.fullmatch(text) is None:
        raise Unsendable(
            "header",
            "a string without control characters, and without spaces at its ends",
        )
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        raise Unsendable("header", "a string in ISO 8859-1") from None
