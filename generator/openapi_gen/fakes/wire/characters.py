"""Percent-encoding: which characters stay in which place."""

from __future__ import annotations

import re
import string
from collections.abc import Callable

Escape = Callable[[str], str]

_ALPHANUMERIC = string.ascii_letters + string.digits
_UNRESERVED = f"{_ALPHANUMERIC}-._~"  # RFC 3986 section 2.3
_IN_PATH = f"{_UNRESERVED}!$&'()*+,;=:@/"  # section 3.3
_IN_QUERY = f"{_IN_PATH}?"  # section 3.4
_IN_COOKIE = f"{_UNRESERVED}:/?#[]@!$&'()*+="  # RFC 6265: no comma and no semicolon


def _escaped(text: str, kept: str) -> str:
    return "".join(
        chr(byte) if byte < 128 and chr(byte) in kept else f"%{byte:02X}"
        for byte in text.encode()
    )


def _reserved(text: str, kept: str) -> str:
    """RFC 6570 section 3.2.3: triplets of percent-encoding stay, too."""
    found = re.finditer("%[0-9A-Fa-f]{2}|.", text, re.DOTALL)
    return "".join(
        one[0] if len(one[0]) == 3 else _escaped(one[0], kept) for one in found
    )


def in_value(text: str) -> str:
    """A name or a value of which nothing is a delimiter."""
    return _escaped(text, _UNRESERVED)


def in_segments(text: str) -> str:
    """A value in a path whose slashes separate segments."""
    return _escaped(text, f"{_UNRESERVED}/")


def reserved_in_path(text: str) -> str:
    """A value in a path with `allowReserved`; also a path as the document has it."""
    return _reserved(text, _IN_PATH)


def reserved_in_query(text: str) -> str:
    """A value in a query or a form with `allowReserved`."""
    return _reserved(text, _IN_QUERY)


def reserved_in_cookie(text: str) -> str:
    """A value in a cookie with `allowReserved`."""
    return _reserved(text, _IN_COOKIE)


def in_form(text: str) -> str:
    """The URL standard's application/x-www-form-urlencoded serializer."""
    return _escaped(text, f"{_ALPHANUMERIC}*-._ ").replace(" ", "+")


def unchanged(text: str) -> str:
    """A value in a header, which is not percent-encoded."""
    return text
