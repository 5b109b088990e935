"""Compares decoded responses with the annotations of the generated code.

Decoders leave values that they cannot decode unchanged. So a mismatch is a value that
does not have its annotated type. Values are only compared for recordings, for clients
with `strict_responses`, and to find the member of a union without a discriminator.

The annotations of a model are resolved when it is first compared: that imports the models
that they name.
"""

from __future__ import annotations

import builtins
import datetime as dt
import sys
import types
import typing
from collections import abc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Protocol, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from ..core.clients import PACKAGE
from ..core.lazy import LateModule
from ..core.mismatches import NO_SUCH_PROPERTY, Mismatches
from ..core.numbers import is_number
from ..core.unset import Unset
from .decoding import OBJECT
from .wire_fields import wire_fields

__all__ = [
    "Alias",
    "AnyOf",
    "Anything",
    "DictOf",
    "Expected",
    "ListOf",
    "Model",
    "Simple",
    "TupleOf",
    "compare",
    "expected",
    "holds_file",
    "type_of",
    "types_of",
]


class Expected(Protocol):
    """An annotated type."""

    @property
    def description(self) -> str:
        """The type in the text of a mismatch."""
        ...

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        """Records where `value`, decoded from `data`, does not have this type."""
        ...


def compare(annotation: str, value: Any, data: Any, mismatches: Mismatches) -> None:
    """Records where `value`, decoded from `data`, does not match the annotation."""
    expected(annotation).compare(value, data, "", mismatches)


# The types that annotations name


@dataclass(frozen=True, slots=True)
class Anything:
    description: str = "anything"

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Simple:
    """A type without inner types."""

    description: str
    matches: Callable[[Any], bool]
    cls: type[Any] | None = None
    """The class of its values; None for an enum."""

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        if not self.matches(value):
            mismatches.add(pointer, self.description, data)


@dataclass(frozen=True, slots=True)
class ListOf:
    item: Expected
    description: str = "an array"

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        if type(value) is not list:
            mismatches.add(pointer, self.description, data)
            return
        for index, item in enumerate(cast("Sequence[Any]", value)):
            self.item.compare(item, data[index], f"{pointer}/{index}", mismatches)


@dataclass(frozen=True, slots=True)
class TupleOf:
    """A tuple; items after the first `items` have the type `rest`."""

    items: tuple[Expected, ...]
    rest: Expected | None
    description: str = "an array"

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        if type(value) is not tuple:
            mismatches.add(pointer, self.description, data)
            return
        for index, item in enumerate(cast("Sequence[Any]", value)):
            is_first = index < len(self.items)
            item_type = self.items[index] if is_first else self.rest
            if item_type is not None:
                item_type.compare(item, data[index], f"{pointer}/{index}", mismatches)


@dataclass(frozen=True, slots=True)
class DictOf:
    value: Expected
    description: str = "an object"

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        if not isinstance(value, OBJECT):
            mismatches.add(pointer, self.description, data)
            return
        for key, item in cast("Mapping[str, Any]", value).items():
            self.value.compare(item, data[key], f"{pointer}{_token(key)}", mismatches)


@dataclass(frozen=True, slots=True)
class AnyOf:
    members: tuple[Expected, ...]

    @property
    def description(self) -> str:
        return " or ".join(dict.fromkeys(member.description for member in self.members))

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        """Records the mismatches of the member that matches best."""
        best: Mismatches | None = None
        for member in self.members:
            found = Mismatches()
            member.compare(value, data, pointer, found)
            if not found:
                return
            # Only a member of the right type has mismatches below the value.
            if any(note.pointer != pointer for note in found):
                if best is None or len(found) < len(best):
                    best = found
        if best is None:
            mismatches.add(pointer, self._description_without_null(), data)
        else:
            mismatches.extend(best)

    def _description_without_null(self) -> str:
        """None may also mean "left out", so `null` is only mentioned if it is all."""
        members = [
            member.description
            for member in self.members
            if member.description != "null"
        ]
        return " or ".join(dict.fromkeys(members)) or "null"


@dataclass(frozen=True, slots=True)
class Alias:
    """A recursive type alias."""

    source: Any
    """A TypeAliasType, or what stands for it (`recursive_alias.py`)."""

    @property
    def target(self) -> Expected:
        return _value_of(self.source)

    @property
    def description(self) -> str:
        return self.target.description

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        self.target.compare(value, data, pointer, mismatches)


@dataclass(frozen=True, slots=True)
class Model:
    cls: type[Any]

    @property
    def description(self) -> str:
        return self.cls.__name__

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        if type(value) is not self.cls:
            mismatches.add(pointer, self.description, data)
            return
        members = cast("Mapping[str, Any]", data)
        hints = types_of(self.cls)
        for field in wire_fields(self.cls):
            there = f"{pointer}{_token(field.wire)}"
            type_ = hints[field.name]
            if field.wire in members:
                item = getattr(value, field.name)
                type_.compare(item, members[field.wire], there, mismatches)
            elif field.required:
                mismatches.add(there, type_.description, None, is_missing=True)
        others = hints.get("additional_properties")
        if others is not None:
            others.compare(value.additional_properties, members, pointer, mismatches)
            return
        known = {field.wire for field in wire_fields(self.cls)}
        for key in sorted(members.keys() - known):
            mismatches.add(f"{pointer}{_token(key)}", NO_SUCH_PROPERTY, members[key])


def holds_file(type_: Expected) -> bool:
    """Whether a value can have a file, which is not JSON data."""
    match type_:
        case AnyOf(members):
            return any(map(holds_file, members))
        case ListOf(inner) | DictOf(inner):
            return holds_file(inner)
        case _:
            return type_ is _FILE


# From annotations to types


_known: dict[type[Any], Mapping[str, Expected]] = {}


def types_of(cls: type[Any]) -> Mapping[str, Expected]:
    """The types of a model's fields."""
    if cls not in _known:
        hints = get_type_hints(cls, include_extras=True)
        _known[cls] = {name: type_of(hint) for name, hint in hints.items()}
    return _known[cls]


@cache
def expected(annotation: str) -> Expected:
    """The type that an annotation outside of models/ means, which is a string."""
    holder = types.SimpleNamespace(__annotations__={"type": annotation})
    try:
        hints = get_type_hints(holder, _NAMES, include_extras=True)
    except NameError as error:  # the package of one of several clients
        name = error.name or ""
        _NAMES[name] = sys.modules[name]
        hints = get_type_hints(holder, _NAMES, include_extras=True)
    return type_of(hints["type"])


_NAMES: dict[str, Any] = {
    "Any": Any,
    "Decimal": Decimal,
    "Literal": typing.Literal,
    "UUID": UUID,
    "builtins": builtins,
    "dt": dt,
    "models": LateModule(f"{PACKAGE}.models"),  # of other clients: `pets.models`
}


@cache
def _value_of(alias: Any) -> Expected:
    return type_of(alias.__value__)


def _exact(description: str, cls: type[Any]) -> Simple:
    return Simple(description, lambda value: type(value) is cls, cls)


_ANY = Anything()
_FILE = Anything("a file")
_SIMPLE: Mapping[Any, Expected] = {
    Any: _ANY,
    type(None): Simple("null", lambda value: value is None),
    Unset: Simple("null", lambda value: False),
    bool: _exact("a boolean", bool),
    int: _exact("an integer", int),
    float: Simple("a number", is_number, float),
    str: _exact("a string", str),
    # The types of formats
    bytes: _exact("base64", bytes),
    Decimal: _exact("a decimal", Decimal),
    UUID: _exact("a uuid", UUID),
    dt.date: _exact("a date", dt.date),
    dt.datetime: Simple(
        "a date-time with offset",
        lambda value: type(value) is dt.datetime and value.tzinfo is not None,
        dt.datetime,
    ),
    dt.time: Simple(
        "a time with offset",
        lambda value: type(value) is dt.time and value.tzinfo is not None,
        dt.time,
    ),
    dt.timedelta: _exact(
        "a duration in weeks, days, hours, minutes and seconds", dt.timedelta
    ),
}


def type_of(hint: Any) -> Expected:
    """The type that an annotation means. What is not JSON data is part of a file."""
    if hasattr(hint, "__dataclass_fields__"):
        return Model(hint)
    if hasattr(hint, "__value__"):
        return Alias(hint)
    parts = get_args(hint)
    match get_origin(hint):
        case typing.Literal:
            return _one_of(parts)
        case types.UnionType | typing.Union:
            members = tuple(map(type_of, parts))
            return _FILE if _FILE in members else AnyOf(members)
        case typing.Annotated:
            return (
                Alias(parts[1]) if hasattr(parts[1], "__value__") else type_of(parts[0])
            )
        case builtins.list | abc.Sequence:
            return ListOf(type_of(parts[0]))
        case builtins.dict | abc.Mapping:
            return DictOf(type_of(parts[1]))
        case builtins.tuple:
            return _tuple_of(parts)
        case _:
            return _SIMPLE.get(hint, _FILE)


def _tuple_of(parts: tuple[Any, ...]) -> Expected:
    """`tuple[X, Y]`, `tuple[X, ...]` and `tuple[X, *tuple[Y, ...]]`."""
    items = [part for part in parts if part is not ...]
    rest: Expected | None = None
    if len(items) < len(parts):
        rest = type_of(items.pop())
    elif items and get_origin(items[-1]) is typing.Unpack:
        rest = type_of(get_args(get_args(items.pop())[0])[0])
    elif items and getattr(items[-1], "__unpacked__", False):
        rest = type_of(get_args(items.pop())[0])
    return TupleOf(tuple(map(type_of, items)), rest)


def _one_of(values: tuple[object, ...]) -> Expected:
    description = f"one of {', '.join(map(repr, values))}"
    pairs = {(type(value), value) for value in values}
    return Simple(description, lambda value: _is_among(value, pairs))


def _is_among(value: Any, pairs: set[tuple[type, object]]) -> bool:
    """Whether JSON equality holds with one: `1` is not `true`."""
    return type(value) in (str, int, bool, type(None)) and (type(value), value) in pairs


def _token(key: str) -> str:
    return "/" + key.replace("~", "~0").replace("/", "~1")
