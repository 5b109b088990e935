"""Decimals as JSON numbers (`type: number`, `format: decimal`).

A package that has one reads the digits of all numbers: this module says so when it is
imported.
"""

from __future__ import annotations

from typing import Any

from ..core.numbers import decimal_of
from .parsing import keep_digits
from .plain import encode_decimal_number

__all__ = ["decode_decimal_number", "encode_decimal_number"]

keep_digits()


def decode_decimal_number(data: Any) -> Any:
    """A Decimal from a number, with all digits."""
    number = decimal_of(data)
    return data if number is None else number
