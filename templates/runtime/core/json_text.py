"""JSON (RFC 8259) written and read without loss, by orjson where it is installed.

orjson reads an integer of more than 64 bits as a float; the standard library does not.
So orjson reads only documents without long numbers. Neither of them writes or reads all
digits of a decimal number, so such data takes a path of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from itertools import chain, zip_longest
from secrets import token_hex
from typing import Any, NoReturn

from .numbers import DecimalNumber, read_number

_MAX_DIGITS = b"0" * 19  # a longer integer may not fit into 64 bits

__all__ = ["ascii_text", "compact_text", "dumps", "dumps_text", "keep_digits", "loads"]


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
        text: bytes = module.dumps(value, None, flags)
        return text

    read: Callable[[bytes], Any] = module.loads
    return write, read


class _HasDecimal(Exception):
    """Raised where data has a number that is written with the digits of a Decimal."""


def _unknown(value: object) -> NoReturn:
    if type(value) is DecimalNumber:
        raise _HasDecimal
    raise TypeError(f"{type(value).__name__} is not JSON data")


def _writer(is_ascii: bool, separators: tuple[str, str]) -> Callable[[Any], str]:
    def encoder(default: Callable[[object], str]) -> json.JSONEncoder:
        return json.JSONEncoder(
            ensure_ascii=is_ascii,
            allow_nan=False,
            separators=separators,
            default=default,
        )

    def write(value: Any) -> str:
        try:
            return plain(value)
        except _HasDecimal:
            return _with_decimals(value, encoder)

    plain = encoder(_unknown).encode
    return write


def _with_decimals(
    value: Any, encoder: Callable[[Callable[[object], str]], json.JSONEncoder]
) -> str:
    """The text with a mark that no string has in place of each Decimal."""
    mark = token_hex()
    digits: list[str] = []

    def marked(value: object) -> str:
        if type(value) is not DecimalNumber:
            _unknown(value)
        digits.append(str(value))
        return mark

    between = encoder(marked).encode(value).split(f'"{mark}"')
    return "".join(chain(*zip_longest(between, digits, fillvalue="")))


_fast = _orjson()
_compact = _writer(False, (",", ":"))
_spaced = _writer(False, (", ", ": "))
_ascii = _writer(True, (",", ":"))
_parse_float: Callable[[str], float] = float
# With every digit replaced by 0, a long number is found by a plain search.
_digits_to_zero = bytes.maketrans(b"123456789", b"000000000")


def dumps(value: Any) -> bytes:
    """JSON data as compact UTF-8.

    Raises ValueError for cycles and TypeError for values that are not JSON. Numbers must
    be finite: orjson writes others as null. Validators, `plain` and `encode_any` see to it.
    """
    if _fast is not None:
        try:
            return _fast[0](value)
        except TypeError:
            pass  # a long integer, a Decimal, a lone surrogate, or not JSON
    return _compact(value).encode()


def dumps_text(value: Any) -> str:
    """JSON data as a string with `json.dumps`'s default separators: `{"a": 1}`.

    Raises what `dumps` raises, and ValueError for NaN and infinities.
    """
    return _spaced(value)


def compact_text(value: Any) -> str:
    """JSON data as a string without white space; raises what `dumps_text` raises."""
    return _compact(value)


def ascii_text(value: Any) -> str:
    """As `compact_text`, with characters outside ASCII escaped."""
    return _ascii(value)


def keep_digits() -> None:
    """From now on, read numbers with all their digits: a decoder makes Decimals of them."""
    global _parse_float
    _parse_float = read_number


def loads(text: bytes) -> Any:
    """JSON data from UTF-8, UTF-16 or UTF-32; integers of any size are exact.

    Raises ValueError for invalid JSON and RecursionError for JSON nested too deeply.
    """
    if _parse_float is not float:
        return json.loads(text, parse_float=_parse_float)
    if _fast is not None and _MAX_DIGITS not in text.translate(_digits_to_zero):
        try:
            return _fast[1](text)
        except ValueError:
            pass
    return json.loads(text)
