"""Percent-encoding, byte for byte as the standards define it.

URLs are encoded here, so that the result does not depend on the HTTP library. What only
queries, forms and cookies need is in `request/percent_query.py`.
"""

from __future__ import annotations

import re

__all__ = ["ALNUM", "UNRESERVED", "encode", "expand", "quote", "quote_path", "table"]

ALNUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
UNRESERVED = ALNUM + "-._~"


def table(kept: str) -> list[str]:
    """What to write for each byte: the characters in `kept` stay."""
    return [chr(byte) if chr(byte) in kept else f"%{byte:02X}" for byte in range(256)]


def encode(text: str, table: list[str]) -> str:
    """The UTF-8 bytes of `text`, each as `table` has it; ASCII takes a faster path."""
    if text.isascii():
        return text.translate(table)
    return "".join([table[byte] for byte in text.encode()])


_plain = table(UNRESERVED)
# RFC 3986 section 3.3: what a path may contain, pchar and the slash.
_path = table(UNRESERVED + "/:@!$&'()*+,;=")

_unreserved_only = re.compile(r"[A-Za-z0-9\-._~]*").fullmatch
_triplet = re.compile(r"(%[0-9A-Fa-f]{2})")


def quote(text: str) -> str:
    """Encodes all characters except the unreserved ones (RFC 3986 section 2.3).

    Raises UnicodeEncodeError for a lone surrogate.
    """
    return text if _unreserved_only(text) else encode(text, _plain)


def quote_path(text: str) -> str:
    """Reserved expansion in a path, which also encodes `?` and `#`: they would end it."""
    return expand(text, _path)


def expand(text: str, table: list[str]) -> str:
    """Reserved expansion (RFC 6570 section 3.2.3): `%XX` stays."""
    parts = _triplet.split(text)
    for index in range(0, len(parts), 2):
        parts[index] = encode(parts[index], table)
    return "".join(parts)
