"""Forms that are received: application/x-www-form-urlencoded into JSON data.

A form has text alone. What a property is comes from its schema; text that does not fit
is kept as it came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar
from urllib.parse import parse_qsl

from .jsontext import loads
from .payloads import decoded

__all__ = ["FormPayload", "boolean", "json", "many", "number", "text"]

T = TypeVar("T")
Reader: TypeAlias = Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class many:
    """An array: a pair for each item, which `item` reads."""

    item: Reader


@dataclass(frozen=True, slots=True)
class FormPayload(Generic[T]):
    """A form; `readers` has the properties that are more than text."""

    decode: Callable[[Any], Any]
    readers: Mapping[str, Reader | many]
    media_type: str = "application/x-www-form-urlencoded"

    def read(self, body: bytes) -> T:
        found: dict[str, list[str]] = {}
        pairs = parse_qsl(body.decode(errors="replace"), keep_blank_values=True)
        for name, value in pairs:
            found.setdefault(name, []).append(value)
        data = {name: self._value(name, texts) for name, texts in found.items()}
        form: T = decoded(self.decode, data)
        return form

    def _value(self, name: str, texts: Sequence[str]) -> Any:
        reader = self.readers.get(name, text)
        if isinstance(reader, many):
            return [reader.item(value) for value in texts]
        values = [reader(value) for value in texts]
        return values[0] if len(values) == 1 else values


def text(value: str) -> str:
    """Text is itself."""
    return value


def number(value: str) -> Any:
    """A number or integer; nothing is null."""
    return _read(value, lambda t: loads(t.encode()) if t[:1] in _NUMERIC else t)


def boolean(value: str) -> Any:
    """`true` or `false`; nothing is null."""
    return _read(value, lambda t: {"true": True, "false": False}.get(t, t))


def json(value: str) -> Any:
    """An object, or what may be anything but text, as JSON text; nothing is null."""
    return _read(value, lambda t: loads(t.encode()))


_NUMERIC = ("-", *"0123456789")


def _read(value: str, read: Reader) -> Any:
    if not value:
        return None
    try:
        return read(value)
    except (ValueError, RecursionError):
        return value
