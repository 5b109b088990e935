"""JSON pointers (RFC 6901), and relative ones (draft-bhutton-relative-json-pointer, which
JSON Schema 2020-12 refers to)."""

from __future__ import annotations

import re

_POINTER = "(?:/(?:[^~]++|~[01])*+)?"

_json_pointer = re.compile(_POINTER).fullmatch
_relative_json_pointer = re.compile(
    rf"(?:0|[1-9][0-9]*+)(?:[+-][1-9][0-9]*+)?(?:#|{_POINTER})"
).fullmatch


def is_json_pointer(value: str) -> bool:
    """The string form of RFC 6901, section 3: empty, or tokens that begin with `/`."""
    return _json_pointer(value) is not None


def is_relative_json_pointer(value: str) -> bool:
    """Levels up, an optional index offset, then a pointer or `#`."""
    return _relative_json_pointer(value) is not None
