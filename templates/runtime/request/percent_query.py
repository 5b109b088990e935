"""Percent-encoding in queries, forms and cookies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..core.percent import ALNUM, UNRESERVED, expand, table

__all__ = ["quote_form", "quote_form_pairs", "quote_reserved", "quote_reserved_cookie"]

# RFC 3986's reserved set without `#[]`, which section 3.4 does not allow in a query.
_reserved = table(UNRESERVED + ":/?@!$&'()*+,;=")
# RFC 3986's reserved set without `,;`, which RFC 6265 does not allow in a cookie.
_cookie = table(UNRESERVED + ":/?#[]@!$&'()*+=")

_FORM = ALNUM + "*-._"
_form_only = re.compile(r"[A-Za-z0-9*\-._]*").fullmatch
_AND, _IS = "\x00", "\x01"
"""Separate pairs, and names from values, until all is encoded."""
_DONE = (_FORM + "%+" + _AND + _IS).encode()
_ESCAPES = [(bytes([byte]), b"%%%02X" % byte) for byte in range(256)]


def quote_form(text: str) -> str:
    """WHATWG's application/x-www-form-urlencoded serializer: a space becomes `+`."""
    if _form_only(text):
        return text
    octets = _form_octets(text.encode())
    return octets.replace(b"\x00", b"%00").replace(b"\x01", b"%01").decode("ascii")


def quote_form_pairs(pairs: Sequence[tuple[str, str]]) -> str:
    """`name=value&name=value`, encoded together, which is faster than one by one."""
    text = _AND.join([f"{name}{_IS}{value}" for name, value in pairs])
    if text.count(_AND) + text.count(_IS) != 2 * len(pairs) - 1:
        quoted = [f"{quote_form(name)}={quote_form(value)}" for name, value in pairs]
        return "&".join(quoted)
    octets = _form_octets(text.encode())
    return octets.replace(b"\x00", b"&").replace(b"\x01", b"=").decode("ascii")


def _form_octets(octets: bytes) -> bytes:
    """All octets encoded, but for NUL and SOH."""
    # Common in sentences, URLs and JSON: replacing is faster than looking for them first.
    octets = (
        octets.replace(b"%", b"%25")
        .replace(b"+", b"%2B")
        .replace(b" ", b"+")
        .replace(b",", b"%2C")
        .replace(b"/", b"%2F")
        .replace(b":", b"%3A")
        .replace(b"?", b"%3F")
        .replace(b"=", b"%3D")
        .replace(b"&", b"%26")
        .replace(b'"', b"%22")
        .replace(b"{", b"%7B")
        .replace(b"}", b"%7D")
    )
    for octet in set(octets.translate(None, _DONE)):
        octets = octets.replace(*_ESCAPES[octet])
    return octets


def quote_reserved(text: str) -> str:
    """Reserved expansion (RFC 6570 section 3.2.3): keeps reserved characters and `%XX`."""
    return expand(text, _reserved)


def quote_reserved_cookie(text: str) -> str:
    """Reserved expansion in a cookie."""
    return expand(text, _cookie)
