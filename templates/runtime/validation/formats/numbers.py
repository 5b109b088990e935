"""Formats of numbers in OpenAPI's format registry: machine types, and decimals, which are
strings."""

from __future__ import annotations

import re

# From here on a number rounds to infinity (IEEE 754, round half to even). So the largest
# finite number is valid in its usual short form, too: 3.4028235e38.
_FLOAT_LIMIT = 2**128 - 2**103
_DOUBLE_LIMIT = 2**1024 - 2**970

_decimal = re.compile(r"[+-]?[0-9]++(?:\.[0-9]++)?").fullmatch


def is_int8(value: int | float) -> bool:
    """A whole number of 8 bits, signed."""
    return -0x80 <= value <= 0x7F and value % 1 == 0


def is_int16(value: int | float) -> bool:
    """A whole number of 16 bits, signed."""
    return -0x8000 <= value <= 0x7FFF and value % 1 == 0


def is_int32(value: int | float) -> bool:
    """A whole number of 32 bits, signed."""
    return -0x80000000 <= value <= 0x7FFFFFFF and value % 1 == 0


def is_int64(value: int | float) -> bool:
    """A whole number of 64 bits, signed."""
    return -0x8000000000000000 <= value <= 0x7FFFFFFFFFFFFFFF and value % 1 == 0


def is_uint8(value: int | float) -> bool:
    """A whole number of 8 bits, unsigned."""
    return 0 <= value <= 0xFF and value % 1 == 0


def is_uint16(value: int | float) -> bool:
    """A whole number of 16 bits, unsigned."""
    return 0 <= value <= 0xFFFF and value % 1 == 0


def is_uint32(value: int | float) -> bool:
    """A whole number of 32 bits, unsigned."""
    return 0 <= value <= 0xFFFFFFFF and value % 1 == 0


def is_uint64(value: int | float) -> bool:
    """A whole number of 64 bits, unsigned."""
    return 0 <= value <= 0xFFFFFFFFFFFFFFFF and value % 1 == 0


def is_float(value: int | float) -> bool:
    """A number in the finite range of IEEE 754 binary32."""
    return -_FLOAT_LIMIT < value < _FLOAT_LIMIT


def is_double(value: int | float) -> bool:
    """A number in the finite range of IEEE 754 binary64."""
    return -_DOUBLE_LIMIT < value < _DOUBLE_LIMIT


def is_decimal(value: str) -> bool:
    """A fixed-point decimal number of any length: `-12.50`."""
    return _decimal(value) is not None
