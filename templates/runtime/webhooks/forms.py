"""Forms that are received: application/x-www-form-urlencoded into JSON data.

A form has text alone. What a property is comes from its schema; text that does not fit
is kept as it came.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar
from urllib.parse import unquote_plus

from ..core.json_text import loads
from .payloads import decoded

__all__ = [
    "Form",
    "FormPayload",
    "Gathering",
    "Reader",
    "boolean",
    "form_data",
    "json",
    "many",
    "number",
    "text",
]

T = TypeVar("T")
Form: TypeAlias = dict[str, list[str]]
"""The texts of each name, with their percent signs, for some are split first."""
Reader: TypeAlias = Callable[[str], Any]


class Gathering(ABC):
    """How a property is read that one text alone may not be."""

    @abstractmethod
    def gathered(self, name: str, form: Form) -> Any:
        """The value of property `name`, whose texts are taken out of the form; None
        where it has none."""


@dataclass(frozen=True, slots=True)
class many(Gathering):
    """An array: a pair for each item, which `item` reads."""

    item: Reader

    def gathered(self, name: str, form: Form) -> Any:
        texts = form.pop(name, None)
        return None if texts is None else [self.item(unquote_plus(t)) for t in texts]


@dataclass(frozen=True, slots=True)
class FormPayload(Generic[T]):
    """A form; `readers` has the properties that are more than text."""

    decode: Callable[[Any], Any]
    readers: Mapping[str, Reader | Gathering]
    media_type: str = "application/x-www-form-urlencoded"

    def read(self, body: bytes) -> T:
        form: Form = {}
        for pair in body.decode(errors="replace").split("&"):
            if pair:
                name, _, value = pair.partition("=")
                form.setdefault(unquote_plus(name), []).append(value)
        data: T = decoded(self.decode, form_data(form, self.readers))
        return data


def form_data(form: Form, readers: Mapping[str, Reader | Gathering]) -> dict[str, Any]:
    """What a form says as JSON data."""
    data: dict[str, Any] = {}
    for name, reader in readers.items():
        if isinstance(reader, Gathering):
            value = reader.gathered(name, form)
            if value is not None:
                data[name] = value
    for name, texts in form.items():
        reader = readers.get(name, text)
        read = text if isinstance(reader, Gathering) else reader
        values = [read(unquote_plus(value)) for value in texts]
        data[name] = values[0] if len(values) == 1 else values
    return data


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
