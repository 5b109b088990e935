"""Codecs of the formats that have a Python type: decoders from a JSON string or number,
and the encoders that need the format, because the type alone does not say it.

They return a value that they cannot decode or encode unchanged.
"""

from __future__ import annotations

import re
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from itertools import chain, repeat
from typing import Any
from uuid import UUID

from ..core.numbers import DecimalNumber, decimal_of, fixed_point
from .decoding import Decoder
from .encoding import is_sequence
from .plain import Encoder, plain

__all__ = [
    "DECODERS",
    "decode_base64url",
    "decode_bytes",
    "decode_date",
    "decode_date_time",
    "decode_decimal",
    "decode_duration",
    "decode_http_date",
    "decode_time",
    "decode_unix_time",
    "decode_uuid",
    "encode_base64url",
    "encode_decimal",
    "encode_http_date",
    "encode_tuple",
    "encode_unix_time",
]


_date = date.fromisoformat
_date_time = datetime.fromisoformat


def decode_date_time(data: Any) -> Any:
    """A datetime from an RFC 3339 `date-time`, also without an offset."""
    if type(data) is str and len(data) > 10:
        try:
            return _date_time(data)
        except ValueError:
            pass
        try:  # RFC 3339 allows `t` and `z`
            return datetime.fromisoformat(data.upper())
        except ValueError:
            pass
    return data


def decode_date(data: Any) -> Any:
    """A date from an RFC 3339 `full-date`, but not `2020-W12-1`, which Python accepts."""
    if type(data) is str and len(data) == 10 and data[5] != "W":
        try:
            return _date(data)
        except ValueError:
            pass
    return data


def decode_time(data: Any) -> Any:
    """A time from an RFC 3339 `full-time`, also without an offset."""
    if isinstance(data, str):
        try:
            return time.fromisoformat(data)
        except ValueError:
            pass
    return data


_duration = re.compile(
    r"(?P<sign>-?)P(?:(?P<weeks>[0-9]{1,9})W"
    r"|(?=[0-9T])(?:(?P<days>[0-9]{1,9})D)?"
    r"(?:T(?=[0-9])(?:(?P<hours>[0-9]{1,9})H)?(?:(?P<minutes>[0-9]{1,9})M)?"
    r"(?:(?P<seconds>[0-9]{1,9}(?:\.[0-9]{1,9})?)S)?)?)"
).fullmatch


def decode_duration(data: Any) -> Any:
    """A timedelta from an RFC 3339 `duration` (appendix A), also with a sign.

    Years and months have no fixed length: a string with them is returned unchanged.
    """
    found = _duration(data) if isinstance(data, str) else None
    if found is not None:
        units = found.groupdict("0")
        sign = -1 if units.pop("sign") else 1
        try:
            return sign * timedelta(**{unit: float(n) for unit, n in units.items()})
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
    """A Decimal from a string, with all digits; also from a Decimal in data of a caller."""
    if type(data) is DecimalNumber:
        return Decimal(data)
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


def decode_base64url(data: Any) -> Any:
    """Bytes from base64 in either alphabet (RFC 4648), with or without padding."""
    if type(data) is str:
        text = data.replace("-", "+").replace("_", "/").rstrip("=")
        return _kept(decode_bytes(text + "=" * (-len(text) % 4)), data)
    return data


_DAYS: Sequence[str] = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS: Sequence[str] = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_http_date = re.compile(
    rf"(?:{'|'.join(_DAYS)}), ([0-9]{{2}}) ({'|'.join(_MONTHS)}) ([0-9]{{4}})"
    r" ([0-9]{2}):([0-9]{2}):([0-9]{2}) GMT"
).fullmatch  # strptime and strftime depend on the locale


def decode_http_date(data: Any) -> Any:
    """A datetime from an RFC 9110 section 5.6.7 `IMF-fixdate`."""
    found = _http_date(data) if isinstance(data, str) else None
    if found is not None:
        day, name, year, hour, minute, second = found.groups()
        month = _MONTHS.index(name) + 1
        date_ = int(year), month, int(day)
        try:
            return datetime(*date_, int(hour), int(minute), int(second), tzinfo=UTC)
        except ValueError:
            pass
    return data


def decode_unix_time(data: Any) -> Any:
    """A datetime from seconds since 1970."""
    if type(data) in (int, float):
        try:
            return datetime.fromtimestamp(data, UTC)
        except (ValueError, OverflowError, OSError):
            pass
    return data


def encode_decimal(value: Any) -> Any:
    """A string with all digits."""
    return fixed_point(value) if isinstance(value, Decimal) else value


def encode_base64url(value: Any) -> Any:
    """Base64 with the alphabet of URLs (RFC 4648 section 5), without padding."""
    if isinstance(value, (bytes, bytearray)):
        return urlsafe_b64encode(value).decode("ascii").rstrip("=")
    return value


def encode_http_date(value: Any) -> Any:
    """RFC 9110 section 5.6.7 `IMF-fixdate`; a naive datetime is returned unchanged."""
    if not isinstance(value, datetime) or value.utcoffset() is None:
        return value
    utc = value.astimezone(UTC)
    day, month = _DAYS[utc.weekday()], _MONTHS[utc.month - 1]
    return f"{day}, {utc:%d} {month} {utc.year:04} {utc:%H:%M:%S} GMT"


def encode_unix_time(value: Any) -> Any:
    """The seconds since 1970; a naive datetime is returned unchanged."""
    if not isinstance(value, datetime) or value.utcoffset() is None:
        return value
    seconds = value.timestamp()
    return int(seconds) if seconds.is_integer() else seconds


def encode_tuple(encoders: Sequence[Encoder], rest: Encoder | None, values: Any) -> Any:
    """A list from a sequence, each item encoded by its own encoder, further ones by
    `rest`."""
    if not is_sequence(values):
        return values
    others = chain(encoders, repeat(rest or plain))
    return [encode(item) for encode, item in zip(others, values)]


def decode_any_bytes(data: Any) -> Any:
    """Bytes from any of their formats: for annotations, which do not say which one."""
    return _kept(decode_bytes(data), decode_base64url(data))


def decode_any_date_time(data: Any) -> Any:
    """A datetime from any of its formats: for annotations, which do not say which one."""
    found = decode_date_time(data)
    return found if found is not data else decode_unix_time(decode_http_date(data))


def decode_any_decimal(data: Any) -> Any:
    """A Decimal from a string or a number: for annotations, which do not say which one."""
    number = decimal_of(data)
    return decode_decimal(data) if number is None else number


def _kept(decoded: Any, otherwise: Any) -> Any:
    return decoded if type(decoded) is bytes else otherwise


DECODERS: Mapping[type[Any] | None, Decoder] = {
    bytes: decode_any_bytes,
    date: decode_date,
    datetime: decode_any_date_time,
    time: decode_time,
    timedelta: decode_duration,
    Decimal: decode_any_decimal,
    UUID: decode_uuid,
}
"""The decoder of each Python type that annotations name."""
