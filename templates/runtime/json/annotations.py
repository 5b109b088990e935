"""Compares decoded responses with the annotations of the generated code.

Decoders leave values that they cannot decode unchanged. So a mismatch is a value that
does not have its annotated type. Values are only compared for recordings, for clients
with `strict_responses`, and to find the member of a union without a discriminator.

An annotation is a string of the generated code: `models.Pet | None`, `list[dt.date]`. It
is parsed, never evaluated.
"""

from __future__ import annotations

import ast
import builtins
import sys
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, Protocol, cast, get_args, get_origin

from ..core.alias_sources import SOURCES
from ..core.mismatches import NO_SUCH_PROPERTY, Mismatches
from ..core.package import PACKAGE
from .decoding import (
    OBJECT,
    Decoder,
    decode_bytes,
    decode_date,
    decode_date_time,
    decode_decimal,
    decode_duration,
    decode_time,
    decode_uuid,
)
from .wire_fields import wire_fields

__all__ = [
    "Alias",
    "AnyOf",
    "DictOf",
    "Expected",
    "ListOf",
    "Model",
    "Simple",
    "TupleOf",
    "compare",
    "expected",
    "properties_of",
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
    expected(annotation, "").compare(value, data, "", mismatches)


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
    decode: Decoder | None = None
    """The decoder of a format's type."""

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
    """A type alias; it may be recursive."""

    text: str
    module: str

    @property
    def target(self) -> Expected:
        return expected(self.text, self.module)

    @property
    def description(self) -> str:
        return self.target.description

    def compare(
        self, value: Any, data: Any, pointer: str, mismatches: Mismatches
    ) -> None:
        self.target.compare(value, data, pointer, mismatches)


@dataclass(frozen=True, slots=True)
class Property:
    field: str
    wire: str
    required: bool
    expected: Expected


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
        for property_ in properties_of(self.cls):
            if property_.wire in members:
                item = getattr(value, property_.field)
                there = f"{pointer}{_token(property_.wire)}"
                property_.expected.compare(
                    item, members[property_.wire], there, mismatches
                )
            elif property_.required:
                mismatches.add(
                    f"{pointer}{_token(property_.wire)}",
                    property_.expected.description,
                    None,
                    is_missing=True,
                )
        self._compare_others(value, members, pointer, mismatches)

    def _compare_others(
        self,
        value: Any,
        members: Mapping[str, Any],
        pointer: str,
        mismatches: Mismatches,
    ) -> None:
        annotation = self.cls.__annotations__.get("additional_properties")
        if annotation is not None:
            others = expected(annotation, self.cls.__module__)
            others.compare(value.additional_properties, members, pointer, mismatches)
            return
        known = {property_.wire for property_ in properties_of(self.cls)}
        for key in sorted(members.keys() - known):
            mismatches.add(f"{pointer}{_token(key)}", NO_SUCH_PROPERTY, members[key])


_known: dict[type[Any], list[Property]] = {}


def properties_of(cls: type[Any]) -> list[Property]:
    """The properties of a model, with their types."""
    if cls not in _known:
        _known[cls] = [
            Property(
                field.name,
                field.wire,
                field.required,
                expected(field.annotation, cls.__module__),
            )
            for field in wire_fields(cls)
        ]
    return _known[cls]


# Annotations


def _is_named(name: str) -> Callable[[Any], bool]:
    return lambda value: type(value).__name__ == name


_SIMPLE_TYPES: Mapping[str, Expected] = {
    "None": Simple("null", lambda value: value is None),
    "bool": Simple("a boolean", lambda value: type(value) is bool),
    "int": Simple("an integer", lambda value: type(value) is int),
    "float": Simple("a number", lambda value: type(value) in (float, int)),
    "str": Simple("a string", lambda value: type(value) is str),
    "Unset": Simple("null", lambda value: False),
    "Any": Anything(),
    # The types of formats
    "bytes": Simple("base64", lambda value: type(value) is bytes, decode_bytes),
    "Decimal": Simple("a decimal", _is_named("Decimal"), decode_decimal),
    "UUID": Simple("a uuid", _is_named("UUID"), decode_uuid),
    "date": Simple("a date", _is_named("date"), decode_date),
    "datetime": Simple(
        "a date-time with offset",
        lambda value: _has_offset(value, "datetime"),
        decode_date_time,
    ),
    "time": Simple(
        "a time with offset", lambda value: _has_offset(value, "time"), decode_time
    ),
    "timedelta": Simple(
        "a duration in weeks, days, hours, minutes and seconds",
        _is_named("timedelta"),
        decode_duration,
    ),
}


_FILES = ("FilePart", "FileParts")
"""Aliases of the runtime, whose values are no JSON data."""


def _has_offset(value: Any, name: str) -> bool:
    return type(value).__name__ == name and value.tzinfo is not None


@cache
def expected(annotation: str, module: str) -> Expected:
    """The type that an annotation in a module of models/ means."""
    node = ast.parse(annotation.strip(), mode="eval").body
    return _Reader(module).read(node)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the annotations of one module of models/."""

    module: str

    def read(self, node: ast.expr) -> Expected:
        match node:
            case ast.BinOp():
                return AnyOf(tuple(self._members(node)))
            case ast.Constant(value=None):
                return _SIMPLE_TYPES["None"]
            case ast.Constant(value=str(text)):
                return expected(text, self.module)
            case ast.Attribute(value=ast.Name(id="models"), attr=name):
                return _of_models(name)
            case ast.Attribute(attr=name):  # dt.date, builtins.list
                return _SIMPLE_TYPES[name]
            case ast.Name(id=name):
                return self._named(name)
            case ast.Subscript(value=generic, slice=part):
                return self._generic(_last_name(generic), part)
            case _:
                return Anything()

    def _members(self, node: ast.expr) -> Iterator[Expected]:
        if isinstance(node, ast.BinOp):
            yield from self._members(node.left)
            yield from self._members(node.right)
        else:
            yield self.read(node)

    def _generic(self, name: str, part: ast.expr) -> Expected:
        parts = part.elts if isinstance(part, ast.Tuple) else [part]
        match name.rstrip("_"):
            case "Annotated":
                return self.read(parts[0])
            case "list" | "Sequence":
                return ListOf(self.read(parts[0]))
            case "dict" | "Mapping":
                return DictOf(self.read(parts[1]))
            case "tuple":
                return self._tuple(parts)
            case "Optional" | "Union":
                return AnyOf((*map(self.read, parts), _SIMPLE_TYPES["None"]))
            case "Literal":
                return _one_of(tuple(map(ast.literal_eval, parts)))
            case _:
                return Anything()

    def _tuple(self, parts: Sequence[ast.expr]) -> Expected:
        """`tuple[X, Y]`, `tuple[X, ...]` and `tuple[X, *tuple[Y, ...]]`."""
        items: list[Expected] = []
        rest: Expected | None = None
        for part in parts:
            if isinstance(part, ast.Starred):
                inner = self.read(part.value)
                rest = inner.rest if isinstance(inner, TupleOf) else None
            elif isinstance(part, ast.Constant) and part.value is ...:
                rest = items.pop()
            else:
                items.append(self.read(part))
        return TupleOf(tuple(items), rest)

    def _named(self, name: str) -> Expected:
        """What a name means in this module: the model itself, an enum, a builtin."""
        found = vars(sys.modules[self.module]).get(name) if self.module else None
        if name in SOURCES or (found is None and name not in _SIMPLE_TYPES):
            return _of_models(name)
        if name.rstrip("_") in _FILES and not hasattr(found, "__dataclass_fields__"):
            return Anything()
        return _SIMPLE_TYPES[name] if found is None else _of_type(found)


def _of_models(name: str) -> Expected:
    """A class or an alias of models/, by its name there."""
    if name not in SOURCES:
        found = getattr(import_module(f"{PACKAGE}.models"), name)
        if name not in SOURCES:
            return _of_type(found)
    return Alias(*SOURCES[name])


def _of_type(found: Any) -> Expected:
    """The type that a model, or an alias at run time, means."""
    if hasattr(found, "__dataclass_fields__"):
        return Model(found)
    if found is Any:
        return _SIMPLE_TYPES["Any"]
    if hasattr(found, "__value__"):  # a recursive alias
        return Alias(*SOURCES[found.__name__])
    parts = get_args(found)
    match get_origin(found):
        case typing.Literal:
            return _one_of(parts)
        case types.UnionType | typing.Union:
            return AnyOf(tuple(map(_of_type, parts)))
        case typing.Annotated:
            return _of_type(parts[0])
        case builtins.list:
            return ListOf(_of_type(parts[0]))
        case builtins.dict:
            return DictOf(_of_type(parts[1]))
        case builtins.tuple:
            return _tuple_of(parts)
        case _:
            name = "None" if found is type(None) else found.__name__
            return _SIMPLE_TYPES[name]


def _tuple_of(parts: tuple[Any, ...]) -> Expected:
    """`tuple[X, Y]`, `tuple[X, ...]` and `tuple[X, *tuple[Y, ...]]`."""
    items = [part for part in parts if part is not ...]
    rest: Expected | None = None
    if len(items) < len(parts):
        rest = _of_type(items.pop())
    elif items and getattr(items[-1], "__unpacked__", False):
        rest = _of_type(get_args(items.pop())[0])
    return TupleOf(tuple(map(_of_type, items)), rest)


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else ast.unparse(node)


def _one_of(values: tuple[object, ...]) -> Expected:
    description = f"one of {', '.join(map(repr, values))}"
    pairs = {(type(value), value) for value in values}
    return Simple(description, lambda value: _is_among(value, pairs))


def _is_among(value: Any, pairs: set[tuple[type, object]]) -> bool:
    """Whether JSON equality holds with one: `1` is not `true`."""
    return type(value) in (str, int, bool, type(None)) and (type(value), value) in pairs


def _token(key: str) -> str:
    return "/" + key.replace("~", "~0").replace("/", "~1")
