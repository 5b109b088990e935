"""JSON text (RFC 8259) parsed without loss: by msgspec where it is installed, else by
orjson, else by the standard library. The data is the same, whatever is installed.

The standard library accepts what the others refuse: `1e400`, half of a surrogate pair, a
byte order mark, UTF-16. So it judges what they refuse.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from ..core.numbers import read_number

__all__ = ["keep_digits", "loads"]

_read_float: Callable[[str], float] | None = None
_MAX_DIGITS = 19  # a longer integer may not fit into 64 bits
# With every digit replaced by 0, a long number is found by a plain search. Of so many
# digits in a row, at least four are among every fourth byte: mostly, none are.
_digits_to_zero = bytes.maketrans(b"123456789", b"000000000")
_STEP = 4


def keep_digits() -> None:
    """From now on, read numbers with all their digits: a decoder makes Decimals of them."""
    global _read_float
    _read_float = read_number


def loads(text: bytes) -> Any:
    """JSON data from UTF-8, UTF-16 or UTF-32; integers of any size are exact.

    Raises ValueError for invalid JSON and RecursionError for JSON nested too deeply.
    """
    parse = _fast(_read_float)
    if parse is not None:
        try:
            return parse(text)
        except (ValueError, RecursionError):
            pass
    return json.loads(text, parse_float=_read_float)


@cache
def _fast(read_float: Any) -> Callable[[bytes], Any] | None:
    """The parser of the fastest library that is installed and keeps the digits."""
    try:
        decoder = import_module("msgspec").json.Decoder(float_hook=read_float)
        read: Callable[[bytes], Any] = decoder.decode
        return read
    except ImportError:
        pass
    try:
        read = import_module("orjson").loads
    except ImportError:
        return None

    def parse(text: bytes) -> Any:
        """orjson reads an integer of more than 64 bits as a float."""
        if _has_digits(_MAX_DIGITS // _STEP, text[::_STEP]):
            if _has_digits(_MAX_DIGITS, text):
                raise ValueError("a long number")
        return read(text)

    return parse if read_float is None else None


def _has_digits(number: int, text: bytes) -> bool:
    """Whether so many digits follow each other."""
    return b"0" * number in text.translate(_digits_to_zero)
