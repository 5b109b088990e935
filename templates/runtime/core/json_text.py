"""JSON (RFC 8259) written and read without loss, by orjson where it is installed.

orjson reads an integer of more than 64 bits as a float; the standard library does not.
So orjson reads only documents without long numbers.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from typing import Any

_MAX_DIGITS = b"0" * 19  # a longer integer may not fit into 64 bits

__all__ = ["compact_text", "dumps", "dumps_text", "loads"]


def _orjson() -> tuple[Callable[[Any], bytes], Callable[[bytes], Any]] | None:
    try:
        module = import_module("orjson")
    except ImportError:
        return None
    # Without these flags, orjson also writes dates and dataclasses, in its own format.
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
    """`format: binary` in JSON, which has no bytes: a string, if they are UTF-8."""
    if isinstance(value, (bytes, bytearray)):
        return value.decode()
    raise TypeError(f"{type(value).__name__} is not JSON data")


_fast = _orjson()
_compact = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_binary
).encode
_spaced = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_binary).encode
# With every digit replaced by 0, a long number is found by a plain search.
_digits_to_zero = bytes.maketrans(b"123456789", b"000000000")


def dumps(value: Any) -> bytes:
    """JSON data as compact UTF-8.

    Raises ValueError for cycles and TypeError for values that are not JSON. Numbers must
    be finite: orjson writes others as null. Validators and `encode_any` reject those.
    """
    if _fast is not None:
        try:
            return _fast[0](value)
        except TypeError:
            pass  # an integer of more than 64 bits, a lone surrogate, or not JSON
    return _compact(value).encode()


def dumps_text(value: Any) -> str:
    """JSON data as a string with `json.dumps`'s default separators: `{"a": 1}`.

    Raises what `dumps` raises, and ValueError for NaN and infinities.
    """
    return _spaced(value)


def compact_text(value: Any) -> str:
    """JSON data as a string without white space; raises what `dumps_text` raises."""
    return _compact(value)


def loads(text: bytes) -> Any:
    """JSON data from UTF-8, UTF-16 or UTF-32; integers of any size are exact.

    Raises ValueError for invalid JSON and RecursionError for JSON nested too deeply.
    """
    if _fast is not None and _MAX_DIGITS not in text.translate(_digits_to_zero):
        try:
            return _fast[1](text)
        except ValueError:
            pass
    return json.loads(text)
