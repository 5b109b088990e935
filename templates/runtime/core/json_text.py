"""JSON data (RFC 8259) as strings, in the formats that parts of a request need.

Decimals are written with all digits, which takes a path of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from itertools import chain, zip_longest
from secrets import token_hex
from typing import Any, NoReturn

from .numbers import DecimalNumber

__all__ = ["ascii_text", "compact_text", "dumps_text"]

_json: Any = import_module("json.encoder")


class _HasDecimal(Exception):
    """Raised where data has a number that is written with the digits of a Decimal."""


def _unknown(value: object) -> NoReturn:
    if type(value) is DecimalNumber:
        raise _HasDecimal
    raise TypeError(f"{type(value).__name__} is not JSON data")


def _writer(is_ascii: bool, item: str, key: str) -> Callable[[Any], str]:
    def encoder(default: Callable[[object], str]) -> Callable[[Any], str]:
        """Python makes an encoder for each text; this one is made once."""
        if _json.c_make_encoder is None:
            options = {"check_circular": False, "allow_nan": False, "default": default}
            slow = _json.JSONEncoder(
                ensure_ascii=is_ascii, separators=(item, key), **options
            )
            write: Callable[[Any], str] = slow.encode
            return write
        quote = _json.encode_basestring_ascii if is_ascii else _json.encode_basestring
        rest = None, key, item, False, False, False
        encode: Any = _json.c_make_encoder(None, default, quote, *rest)
        return lambda value: "".join(encode(value, 0))

    def write(value: Any) -> str:
        try:
            return plain(value)
        except _HasDecimal:
            return _with_decimals(value, encoder)

    plain = encoder(_unknown)
    return write


def _with_decimals(
    value: Any, encoder: Callable[[Callable[[object], str]], Callable[[Any], str]]
) -> str:
    """The text with a mark that no string has in place of each Decimal."""
    mark = token_hex()
    digits: list[str] = []

    def marked(value: object) -> str:
        if type(value) is not DecimalNumber:
            _unknown(value)
        digits.append(str(value))
        return mark

    between = encoder(marked)(value).split(f'"{mark}"')
    return "".join(chain(*zip_longest(between, digits, fillvalue="")))


dumps_text = _writer(False, ", ", ": ")
"""JSON data as a string with `json.dumps`'s default separators: `{"a": 1}`.

Raises ValueError for NaN and infinities, RecursionError for cycles, and TypeError for
values that are not JSON.
"""

compact_text = _writer(False, ",", ":")
"""As `dumps_text`, without white space."""

ascii_text = _writer(True, ",", ":")
"""As `compact_text`, with characters outside ASCII escaped."""
