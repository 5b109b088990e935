"""Bytes in JSON: base64 strings (RFC 4648)."""

from __future__ import annotations

import re

_base64 = re.compile("[A-Za-z0-9+/]*+={0,2}").fullmatch
_base64url = re.compile("[A-Za-z0-9_-]*+={0,2}").fullmatch


def is_byte(value: str) -> bool:
    """base64 with its padding and no line breaks (RFC 4648, section 4)."""
    return len(value) % 4 == 0 and _base64(value) is not None


def is_base64url(value: str) -> bool:
    """base64url, with all of its padding or none (RFC 4648, sections 5 and 3.2)."""
    if _base64url(value) is None:
        return False
    return len(value) % 4 == 0 if value.endswith("=") else len(value) % 4 != 1
