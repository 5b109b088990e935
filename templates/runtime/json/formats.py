"""Decoders of the formats that have a Python type, each from a JSON string.

Like all decoders, they return a value that they cannot decode unchanged.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from .decoding import Decoder

__all__ = [
    "DECODERS",
    "decode_binary",
    "decode_bytes",
    "decode_date",
    "decode_date_time",
    "decode_decimal",
    "decode_duration",
    "decode_time",
    "decode_uuid",
]


def decode_date_time(data: Any) -> Any:
    """A datetime from an RFC 3339 `date-time`, also without an offset."""
    if type(data) is str and len(data) > 10:
        try:
            return datetime.fromisoformat(data)
        except ValueError:
            pass
    return data


def decode_date(data: Any) -> Any:
    """A date from an RFC 3339 `full-date`, but not `2020-W12-1`, which Python accepts."""
    if type(data) is str and len(data) == 10 and data[5] != "W":
        try:
            return date.fromisoformat(data)
        except ValueError:
            pass
    return data


def decode_time(data: Any) -> Any:
    """A time from an RFC 3339 `full-time`, also without an offset."""
    if type(data) is str:
        try:
            return time.fromisoformat(data)
        except ValueError:
            pass
    return data


_duration = re.compile(
    r"P(?:(?P<weeks>[0-9]{1,9})W"
    r"|(?=[0-9T])(?:(?P<days>[0-9]{1,9})D)?"
    r"(?:T(?=[0-9])(?:(?P<hours>[0-9]{1,9})H)?(?:(?P<minutes>[0-9]{1,9})M)?"
    r"(?:(?P<seconds>[0-9]{1,9}(?:\.[0-9]{1,9})?)S)?)?)"
).fullmatch


def decode_duration(data: Any) -> Any:
    """A timedelta from an RFC 3339 `duration` (appendix A).

    Years and months have no fixed length: a string with them is returned unchanged.
    """
    found = _duration(data) if type(data) is str else None
    if found is not None:
        parts = {unit: float(n) for unit, n in found.groupdict("0").items()}
        try:
            return timedelta(**parts)
        except OverflowError:
            pass
    return data


def decode_uuid(data: Any) -> Any:
    """A UUID from a string (RFC 9562)."""
    if type(data) is str and len(data) == 36:
        try:
            return UUID(data)
        except ValueError:
            pass
    return data


def decode_decimal(data: Any) -> Any:
    """A Decimal from a string, with all digits."""
    if type(data) is str:
        try:
            value = Decimal(data)
        except InvalidOperation:
            pass
        else:
            if value.is_finite():
                return value
    return data


def decode_bytes(data: Any) -> Any:
    """Bytes from base64 (RFC 4648 section 4)."""
    if type(data) is str:
        try:
            return b64decode(data, validate=True)
        except ValueError:
            pass
    return data


def decode_binary(data: Any) -> Any:
    """The UTF-8 bytes of a string with `format: binary`."""
    if type(data) is str:
        try:
            return data.encode()
        except UnicodeEncodeError:
            pass
    return data


DECODERS: Mapping[type[Any] | None, Decoder] = {
    bytes: decode_bytes,
    date: decode_date,
    datetime: decode_date_time,
    time: decode_time,
    timedelta: decode_duration,
    Decimal: decode_decimal,
    UUID: decode_uuid,
}
"""The decoder of each Python type that annotations name."""
