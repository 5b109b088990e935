"""Where a response differs from its description, and values decoded all the same.

Strict out, lenient in: a value that does not fit is kept as it came and recorded.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar, cast
from uuid import UUID

__all__ = [
    "Mismatch",
    "Mismatches",
    "decode_bytes",
    "decode_date",
    "decode_date_time",
    "decode_decimal",
    "decode_duration",
    "decode_each",
    "decode_map",
    "decode_time",
    "decode_union",
    "decode_uuid",
]

T = TypeVar("T")
Decode = Callable[[Any, str, "Mismatches"], T]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One value of a response that is not as the document describes it."""

    pointer: str
    """Where in the body, as a JSON pointer (RFC 6901); "" is the body itself."""

    expected: str
    """What the document describes."""

    value: Any
    """What came, as JSON data."""

    def __str__(self) -> str:
        shown = repr(self.value)
        shown = shown if len(shown) <= 80 else f"{shown[:77]}..."
        return f"{self.pointer or 'the body'}: expected {self.expected}, got {shown}"


class Mismatches:
    """The mismatches of one response, in the order in which they were met."""

    __slots__ = ("_items",)

    def __init__(self) -> None:
        self._items: list[Mismatch] = []

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[Mismatch]:
        return iter(self._items)

    def add(self, pointer: str, expected: str, value: object) -> None:
        """Record that `value` at `pointer` is not what was `expected`."""
        self._items.append(Mismatch(pointer, expected, value))

    def extend(self, others: Mismatches) -> None:
        """Record all of `others` too."""
        self._items.extend(others)

    def unlike(self, cls: type[T], at: str, data: object) -> T:
        """Record that `data` is no `cls`, and return it as it came."""
        self.add(at, cls.__name__, data)
        return cast(T, data)


def decode_date_time(data: Any, at: str, notes: Mismatches) -> Any:
    """A datetime of RFC 3339 text; one without offset is decoded and recorded."""
    if type(data) is str and len(data) > 10:
        try:
            value = datetime.fromisoformat(data)
        except ValueError:
            pass
        else:
            if value.tzinfo is None:
                notes.add(at, "a date-time with offset", data)
            return value
    notes.add(at, "a date-time", data)
    return data


def decode_date(data: Any, at: str, notes: Mismatches) -> Any:
    """A date of RFC 3339 text."""
    if type(data) is str and len(data) == 10 and data[4] == "-" and data[7] == "-":
        try:
            return date.fromisoformat(data)
        except ValueError:
            pass
    notes.add(at, "a date", data)
    return data


def decode_time(data: Any, at: str, notes: Mismatches) -> Any:
    """A time of RFC 3339 text; one without offset is decoded and recorded."""
    if type(data) is str:
        try:
            value = time.fromisoformat(data)
        except ValueError:
            pass
        else:
            if value.tzinfo is None:
                notes.add(at, "a time with offset", data)
            return value
    notes.add(at, "a time", data)
    return data


_duration = re.compile(
    r"P(?:(?P<weeks>[0-9]{1,9})W"
    r"|(?=[0-9T])(?:(?P<days>[0-9]{1,9})D)?"
    r"(?:T(?=[0-9])(?:(?P<hours>[0-9]{1,9})H)?(?:(?P<minutes>[0-9]{1,9})M)?"
    r"(?:(?P<seconds>[0-9]{1,9}(?:\.[0-9]{1,9})?)S)?)?)"
).fullmatch


def decode_duration(data: Any, at: str, notes: Mismatches) -> Any:
    """A timedelta of RFC 3339 appendix A text.

    Years and months have no fixed length: such text is kept and recorded.
    """
    found = _duration(data) if type(data) is str else None
    if found is not None:
        parts = {unit: float(n) for unit, n in found.groupdict("0").items()}
        try:
            return timedelta(**parts)
        except OverflowError:
            pass
    notes.add(at, "a duration in weeks, days, hours, minutes and seconds", data)
    return data


def decode_uuid(data: Any, at: str, notes: Mismatches) -> Any:
    """A UUID of RFC 9562 text."""
    if type(data) is str and len(data) == 36:
        try:
            return UUID(data)
        except ValueError:
            pass
    notes.add(at, "a uuid", data)
    return data


def decode_decimal(data: Any, at: str, notes: Mismatches) -> Any:
    """A Decimal of text, digit for digit."""
    if type(data) is str:
        try:
            value = Decimal(data)
        except InvalidOperation:
            pass
        else:
            if value.is_finite():
                return value
    notes.add(at, "a decimal", data)
    return data


def decode_bytes(data: Any, at: str, notes: Mismatches) -> Any:
    """The bytes of base64 text (RFC 4648 section 4)."""
    if type(data) is str:
        try:
            return b64decode(data, validate=True)
        except ValueError:
            pass
    notes.add(at, "base64", data)
    return data


def decode_each(decode: Decode[Any], data: Any, at: str, notes: Mismatches) -> Any:
    """A list with each item of an array decoded."""
    if type(data) is list:
        items = cast("Sequence[Any]", data)
        return [decode(item, f"{at}/{n}", notes) for n, item in enumerate(items)]
    notes.add(at, "an array", data)
    return data


def decode_map(decode: Decode[Any], data: Any, at: str, notes: Mismatches) -> Any:
    """A dict with each value of an object decoded."""
    if type(data) is dict:
        members = cast("dict[str, Any]", data)
        return {
            key: decode(item, f"{at}/{_token(key)}", notes)
            for key, item in members.items()
        }
    notes.add(at, "an object", data)
    return data


def decode_union(
    data: Any, at: str, notes: Mismatches, decoders: Sequence[Decode[Any]]
) -> Any:
    """`data` by the first decoder that finds no mismatch, or else the fewest."""
    best: Mismatches | None = None
    value = data
    for decode in decoders:
        found = Mismatches()
        candidate = decode(data, at, found)
        if not found:
            return candidate
        if best is None or len(found) < len(best):
            best, value = found, candidate
    if best is not None:
        notes.extend(best)
    return value


def _token(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
