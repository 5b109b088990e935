"""Percent-encoding, byte for byte as the standards define it.

URLs and forms are encoded here, so that the result does not depend on the HTTP library.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = [
    "quote",
    "quote_form",
    "quote_form_name",
    "quote_path",
    "quote_reserved",
    "quote_reserved_cookie",
    "quote_segments",
]

_ALNUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_UNRESERVED = _ALNUM + "-._~"


def _table(kept: str) -> list[str]:
    return [chr(byte) if chr(byte) in kept else f"%{byte:02X}" for byte in range(256)]


def _encode(text: str, table: list[str]) -> str:
    """The UTF-8 bytes of `text`, each as `table` has it; ASCII takes a faster path."""
    if text.isascii():
        return text.translate(table)
    return "".join([table[byte] for byte in text.encode()])


_plain = _table(_UNRESERVED)
_form = _table(_ALNUM + "*-._")
_form[0x20] = "+"
# RFC 3986's reserved set without `#[]`, which section 3.4 does not allow in a query.
_reserved = _table(_UNRESERVED + ":/?@!$&'()*+,;=")
# RFC 3986 section 3.3: what a path may contain, pchar and the slash.
_path = _table(_UNRESERVED + "/:@!$&'()*+,;=")
_segments = _table(_UNRESERVED + "/")
# RFC 3986's reserved set without `,;`, which RFC 6265 does not allow in a cookie.
_cookie = _table(_UNRESERVED + ":/?#[]@!$&'()*+=")

_unreserved_only = re.compile(r"[A-Za-z0-9\-._~]*").fullmatch
_form_only = re.compile(r"[A-Za-z0-9*\-._]*").fullmatch
_triplet = re.compile(r"(%[0-9A-Fa-f]{2})")


def quote(text: str) -> str:
    """Encodes all characters except the unreserved ones (RFC 3986 section 2.3).

    Raises UnicodeEncodeError for a lone surrogate.
    """
    return text if _unreserved_only(text) else _encode(text, _plain)


def quote_form(text: str) -> str:
    """WHATWG's application/x-www-form-urlencoded serializer: a space becomes `+`."""
    return text if _form_only(text) else _encode(text, _form)


@lru_cache(4096)
def quote_form_name(name: str) -> str:
    """`quote_form` for names from the document, cached."""
    return quote_form(name)


def quote_reserved(text: str) -> str:
    """Reserved expansion (RFC 6570 section 3.2.3): keeps reserved characters and `%XX`."""
    return _encode_except_triplets(text, _reserved)


def quote_reserved_cookie(text: str) -> str:
    """Reserved expansion in a cookie."""
    return _encode_except_triplets(text, _cookie)


def quote_path(text: str) -> str:
    """Reserved expansion in a path, which also encodes `?` and `#`: they would end it."""
    return _encode_except_triplets(text, _path)


def quote_segments(text: str) -> str:
    """As `quote`, but keeps the slashes between segments of a path."""
    return _encode(text, _segments)


def _encode_except_triplets(text: str, table: list[str]) -> str:
    parts = _triplet.split(text)
    for index in range(0, len(parts), 2):
        parts[index] = _encode(parts[index], table)
    return "".join(parts)
