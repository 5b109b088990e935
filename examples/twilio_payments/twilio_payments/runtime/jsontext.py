"""JSON text (RFC 8259) written and read without loss, through orjson where it is.

orjson writes NaN as null and reads an integer over 64 bits as a float; the standard
library does neither. So orjson's result is used only where it cannot be wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

_LONG = b"0" * 19  # digits: what an integer of 64 bits can have

__all__ = ["dumps", "dumps_text", "is_json", "loads"]


def _orjson() -> tuple[Callable[[Any], bytes], Callable[[bytes], Any]] | None:
    try:
        module = import_module("orjson")
    except ImportError:
        return None
    # orjson would write dates and dataclasses in its own way: data must be JSON's.
    flags = (
        module.OPT_PASSTHROUGH_DATACLASS
        | module.OPT_PASSTHROUGH_DATETIME
        | module.OPT_PASSTHROUGH_SUBCLASS
    )

    def write(value: Any) -> bytes:
        text: bytes = module.dumps(value, None, flags)
        return text

    read: Callable[[bytes], Any] = module.loads
    return write, read


_fast = _orjson()
_compact = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":")
).encode
_spaced = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
# With every digit a 0, a long number is found as fast as memory is read.
_digits_alike = bytes.maketrans(b"123456789", b"000000000")


def dumps(value: Any) -> bytes:
    """JSON data as compact UTF-8.

    Raises ValueError for NaN, infinities and cycles, TypeError for what is not JSON.
    """
    if _fast is not None:
        try:
            text = _fast[0](value)
        except TypeError:
            text = b"null"
        if b"null" not in text:
            return text
    return _compact(value).encode()


def dumps_text(value: Any) -> str:
    """JSON data as text with `json.dumps`'s default separators: `{"a": 1}`.

    Raises as `dumps` does.
    """
    return _spaced(value)


def loads(text: bytes) -> Any:
    """JSON data of UTF-8 text (UTF-16 and UTF-32 too); integers of any size are exact.

    Raises ValueError for what is not JSON, RecursionError for too deep a nesting.
    """
    if _fast is not None and _LONG not in text.translate(_digits_alike):
        try:
            return _fast[1](text)
        except ValueError:
            pass
    return json.loads(text)


def is_json(media_type: str) -> bool:
    """Whether a media type without parameters, in lower case, is JSON (RFC 6839)."""
    return media_type.endswith("json") and (
        media_type == "application/json"
        or media_type.endswith("+json")
        or media_type == "text/json"
    )
