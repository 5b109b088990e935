"""Properties of a webhook's form whose Encoding Object has a style (OpenAPI 3.2,
sections 4.12.2 and 4.15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import unquote_plus

from ..request.delimiters import split
from .forms import Form, Gathering, Reader, form_data

__all__ = ["bracketed", "flat", "listed", "spread"]

Members: TypeAlias = Mapping[str, Reader | Gathering]
"""The properties of an object that are not strings."""


@dataclass(frozen=True, slots=True)
class listed(Gathering):
    """An array in one value: `a,b`, `a b`, `a|b`."""

    item: Reader
    delimiter: str

    def gathered(self, name: str, form: Form) -> Any:
        texts = form.pop(name, None)
        if texts is None:
            return None
        parts = [part for each in texts for part in split(each, self.delimiter)]
        return [self.item(unquote_plus(part)) for part in parts]


@dataclass(frozen=True, slots=True)
class flat(Gathering):
    """An object in one value: `R,100,G,200`. A value of another form is kept as it
    is."""

    members: Members
    delimiter: str

    def gathered(self, name: str, form: Form) -> Any:
        if len(form.get(name, ())) != 1:
            return None
        parts = split(form[name][0], self.delimiter)
        if len(parts) % 2:
            return None
        del form[name]
        inner: Form = {}
        for key, value in zip(parts[::2], parts[1::2]):
            inner.setdefault(unquote_plus(key), []).append(value)
        return form_data(inner, self.members)


@dataclass(frozen=True, slots=True)
class bracketed(Gathering):
    """An object in style deepObject: `color[R]=100&color[G]=200`."""

    members: Members

    def gathered(self, name: str, form: Form) -> Any:
        before = f"{name}["
        found = [key for key in form if key.startswith(before) and key.endswith("]")]
        inner = {key[len(before) : -1]: form.pop(key) for key in found}
        return form_data(inner, self.members) if inner else None


@dataclass(frozen=True, slots=True)
class spread(Gathering):
    """An object whose properties are values of the form: `R=100&G=200`."""

    names: tuple[str, ...]
    members: Members

    def gathered(self, name: str, form: Form) -> Any:
        inner = {key: form.pop(key) for key in self.names if key in form}
        return form_data(inner, self.members) if inner else None
