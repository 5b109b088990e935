"""JSON text (RFC 8259) written and read without loss, through orjson where it is.

orjson reads an integer over 64 bits as a float; the standard library does not. So
orjson's result is used only where it cannot be wrong.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

_LONG = b"0" * 19  # digits: what an integer of 64 bits can have

__all__ = ["compact_text", "dumps", "dumps_text", "loads"]


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
        text: bytes = module.dumps(value, _binary, flags)
        return text

    read: Callable[[bytes], Any] = module.loads
    return write, read


def _binary(value: object) -> str:
    """`format: binary` in JSON, which has no bytes: their text, if they have one."""
    if isinstance(value, (bytes, bytearray)):
        return value.decode()
    raise TypeError(f"{type(value).__name__} is not JSON data")


_fast = _orjson()
_compact = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_binary
).encode
_spaced = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_binary).encode
# With every digit a 0, a long number is found as fast as memory is read.
_digits_alike = bytes.maketrans(b"123456789", b"000000000")


def dumps(value: Any) -> bytes:
    """JSON data as compact UTF-8.

    Raises ValueError for cycles, TypeError for what is not JSON. Numbers are finite:
    validators and `encode_any` refuse the others, which orjson writes as null.
    """
    if _fast is not None:
        try:
            return _fast[0](value)
        except TypeError:
            pass  # an integer over 64 bits, a lone surrogate, or no JSON at all
    return _compact(value).encode()


def dumps_text(value: Any) -> str:
    """JSON data as text with `json.dumps`'s default separators: `{"a": 1}`.

    Raises as `dumps` does, and ValueError for NaN and infinities.
    """
    return _spaced(value)


def compact_text(value: Any) -> str:
    """JSON data as text without white space: `{"a":1}`. Raises as `dumps_text` does."""
    return _compact(value)


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
