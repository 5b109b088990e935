"""The texts of the formats that have a Python type."""

from __future__ import annotations

from base64 import b64encode, urlsafe_b64encode
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from email.utils import format_datetime
from typing import Any
from uuid import UUID

from ...model import FormattedString, Json
from ...records import dataclass
from ...writing.source.values_decoded import FormatCodecs


@dataclass(frozen=True, slots=True)
class WireFormats:
    """Implements `FormatCodecs`: the client's objects, and this encoder's texts."""

    objects: FormatCodecs

    def decode(self, type_: FormattedString, data: Json) -> object:
        return self.objects.decode(type_, data)

    def encode(self, type_: FormattedString, value: object) -> Any:
        match value:
            case bytes():
                if type_.format == "base64url":
                    return urlsafe_b64encode(value).decode().rstrip("=")
                return b64encode(value).decode()
            case datetime():
                return _moment(type_.format, value)
            case date():
                return f"{value:%Y-%m-%d}".rjust(10, "0")
            case time():
                return value.isoformat().replace("+00:00", "Z")
            case timedelta():
                return _duration(value)
            case UUID():
                digits = f"{value.int:032x}"
                ends = (0, 8, 12, 16, 20, 32)
                return "-".join(digits[a:b] for a, b in zip(ends, ends[1:]))
            case Decimal():
                return value if type_.is_number else f"{value:f}"
            case _:
                return value


def _moment(format_: str, value: datetime) -> str | int | float:
    if _counts_seconds(format_):
        seconds = (value - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(seconds=1)
        return int(seconds) if seconds == int(seconds) else seconds
    if format_ == "http-date":
        return format_datetime(value.astimezone(UTC), usegmt=True)
    return value.isoformat().replace("+00:00", "Z")


def _counts_seconds(format_: str) -> bool:
    """Whether the format counts the seconds since 1970."""
    return format_ in ("unix-time", "unixtime")


def _duration(value: timedelta) -> str:
    """RFC 3339 appendix A: a part that is zero is left out, unless it is between others."""
    seconds, micros = divmod(round(abs(value) / timedelta(microseconds=1)), 1_000_000)
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    fraction = f".{micros:06}".rstrip("0") if micros else ""
    clock = f"{hour}H" if hour else ""
    if minute or (hour and (second or micros)):
        clock += f"{minute}M"
    if second or micros:
        clock += f"{second}{fraction}S"
    text = (f"{days}D" if days else "") + (f"T{clock}" if clock else "")
    return f"{'-' if value < timedelta(0) else ''}P{text or 'T0S'}"
