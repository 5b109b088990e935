"""Forms that webhooks send: application/x-www-form-urlencoded to JSON data.

All values of a form are strings. The schema decides what a property is; a string that
does not fit is kept.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar
from urllib.parse import unquote_plus

from ..json.parsing import loads
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
"""The values of each name, still percent-encoded, because some are split first."""
Reader: TypeAlias = Callable[[str], Any]


class Gathering(ABC):
    """Decodes a property that can have several values."""

    @abstractmethod
    def gathered(self, name: str, form: Form) -> Any:
        """The value of property `name`, removed from the form; None if it is
        missing."""


@dataclass(frozen=True, slots=True)
class many(Gathering):
    """An array: a pair for each item, decoded by `item`."""

    item: Reader

    def gathered(self, name: str, form: Form) -> Any:
        texts = form.pop(name, None)
        return None if texts is None else [self.item(unquote_plus(t)) for t in texts]


@dataclass(frozen=True, slots=True)
class FormPayload(Generic[T]):
    """A form; `readers` has the properties that are not strings."""

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
    """A form as JSON data."""
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
    """A string, unchanged."""
    return value


def number(value: str) -> Any:
    """A number or integer; an empty value is null."""
    return _read(value, lambda t: loads(t.encode()) if t[:1] in _NUMERIC else t)


def boolean(value: str) -> Any:
    """`true` or `false`; an empty value is null."""
    return _read(value, lambda t: {"true": True, "false": False}.get(t, t))


def json(value: str) -> Any:
    """An object or another structured value in JSON; an empty value is null."""
    return _read(value, lambda t: loads(t.encode()))


_NUMERIC = ("-", *"0123456789")


def _read(value: str, read: Reader) -> Any:
    if not value:
        return None
    try:
        return read(value)
    except (ValueError, RecursionError):
        return value
