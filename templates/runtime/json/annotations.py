"""Where a decoded answer is not what its annotations say: the lenient client's memory.

Decoders keep what they do not understand, so a mismatch is a value that is not of its
annotated type. Nobody pays for finding them but who asks: a recording, a client with
`strict_responses`, and a union without a discriminator, whose member it tells.

An annotation is the text that stands in the generated code: `models.Pet | None`,
`list[dt.date]`. It is read as an expression of names and brackets, never evaluated.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from functools import cache
from importlib import import_module
from typing import Any, Literal, Protocol, cast, get_args, get_origin

from ..core.mismatches import Mismatches
from ..core.package import PACKAGE
from .decoding import (
    OBJECT,
    Decoder,
    Mark,
    decode_bytes,
    decode_date,
    decode_date_time,
    decode_decimal,
    decode_duration,
    decode_time,
    decode_uuid,
    probed,
    wire_names,
)

__all__ = [
    "Alias",
    "Each",
    "Either",
    "Expected",
    "Fixed",
    "Mapped",
    "Model",
    "Plain",
    "codec_of",
    "compare",
    "decode_union",
    "expected",
    "properties_of",
]


class Expected(Protocol):
    """A type as it is annotated."""

    @property
    def words(self) -> str:
        """What it is called in a mismatch."""
        ...

    def compare(self, value: Any, data: Any, at: str, notes: Mismatches) -> None:
        """Records where `value`, decoded from `data`, is not of this type."""
        ...


def compare(annotation: str, value: Any, data: Any, notes: Mismatches) -> None:
    """Records where `value`, decoded from the JSON `data`, is not as annotated."""
    expected(annotation, "").compare(value, data, "", notes)


def decode_union(data: Any, members: Mapping[str, Decoder]) -> Any:
    """`data` as the first member of a union that it fits, or else the nearest one.

    `members` are the decoders of the members by their annotations.
    """
    if isinstance(data, Mark):
        return data
    best: int | None = None
    nearest = data
    for annotation, decode in members.items():
        value = decode(data)
        notes = Mismatches()
        compare(annotation, value, data, notes)
        if not notes:
            return value
        if best is None or len(notes) < best:
            best, nearest = len(notes), value
    return nearest


# The types that annotations name


@dataclass(frozen=True, slots=True)
class Anything:
    words: str = "anything"

    def compare(self, value: Any, data: Any, at: str, notes: Mismatches) -> None:
        pass


@dataclass(frozen=True, slots=True)
class Plain:
    """A type without parts: a value is of it or not."""

    words: str
    fits: Callable[[Any], bool]
    decode: Decoder | None = None
    """For the type of a format: its decoder."""

    def compare(self, value: Any, data: Any, at: str, notes: Mismatches) -> None:
        if not self.fits(value):
            notes.add(at, self.words, data)


@dataclass(frozen=True, slots=True)
class Each:
    item: Expected
    words: str = "an array"

    def compare(self, value: Any, data: Any, at: str, notes: Mismatches) -> None:
        if type(value) is not list:
            notes.add(at, self.words, data)
            return
        for index, item in enumerate(cast("Sequence[Any]", value)):
            self.item.compare(item, data[index], f"{at}/{index}", notes)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A tuple; an item behind `rest` is of that type."""

    items: tuple[Expected, ...]
    rest: Expected | None
    words: str = "an array"

    def compare(self, value: Any, data: Any, at: str, notes: Mismatches) -> None:
        if type(value) is not tuple:
            notes.add(at, self.words, data)
            return
        for index, item in enumerate(cast("Sequence[Any]", value)):
            known = index < len(self.items)
            wanted = self.items[index] if known else self.rest
            if wanted is not None:
                wanted.compare(item, data[index], f"{at}/{index}", notes)


@dataclass(frozen=True, slots=True)
class Mapped:
    value: Expected
    words: str = "an object"

    def compare(self, value: Any, data: Any, at: str, notes: Mismatches) -> None:
        if not isinstance(value, OBJECT):
            notes.add(at, self.words, data)
            return
        for key, item in cast("Mapping[str, Any]", value).items():
            self.value.compare(item, data[key], f"{at}{_token(key)}", notes)


@dataclass(frozen=True, slots=True)
class Either:
    members: tuple[Expected, ...]

    @property
    def words(self) -> str:
        return " or ".join(dict.fromkeys(member.words for member in self.members))

    def compare(self, value: Any, data: Any, at: str, notes: Mismatches) -> None:
        """Records what keeps the value from its nearest member."""
        best: Mismatches | None = None
        for member in self.members:
            found = Mismatches()
            member.compare(value, data, at, found)
            if not found:
                return
            # What is not of a member's type at all is nearer to none than to another.
            if any(note.pointer != at for note in found):
                if best is None or len(found) < len(best):
                    best = found
        if best is None:
            notes.add(at, self._words_without_null(), data)
        else:
            notes.extend(best)

    def _words_without_null(self) -> str:
        """None stands for "left out" as well, so `null` is named only if all there is."""
        members = [member.words for member in self.members if member.words != "null"]
        return " or ".join(dict.fromkeys(members)) or "null"


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name for a type, which may be made of itself."""

    text: str
    module: str

    @property
    def target(self) -> Expected:
        return expected(self.text, self.module)

    @property
    def words(self) -> str:
        return self.target.words

    def compare(self, value: Any, data: Any, at: str, notes: Mismatches) -> None:
        self.target.compare(value, data, at, notes)


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
    def words(self) -> str:
        return self.cls.__name__

    def compare(self, value: Any, data: Any, at: str, notes: Mismatches) -> None:
        if type(value) is not self.cls:
            notes.add(at, self.words, data)
            return
        members = cast("Mapping[str, Any]", data)
        for one in properties_of(self.cls):
            if one.wire in members:
                item = getattr(value, one.field)
                there = f"{at}{_token(one.wire)}"
                one.expected.compare(item, members[one.wire], there, notes)
            elif one.required:
                notes.add(f"{at}{_token(one.wire)}", one.expected.words, None)
        self._compare_others(value, members, at, notes)

    def _compare_others(
        self, value: Any, members: Mapping[str, Any], at: str, notes: Mismatches
    ) -> None:
        annotation = self.cls.__annotations__.get("additional_properties")
        if annotation is not None:
            others = expected(annotation, self.cls.__module__)
            others.compare(value.additional_properties, members, at, notes)
            return
        known = wire_names(codec_of(self.cls).decode)
        for key in sorted(members.keys() - known):
            notes.add(f"{at}{_token(key)}", "no such property", members[key])


_known: dict[type[Any], list[Property]] = {}


def properties_of(cls: type[Any]) -> list[Property]:
    """The properties of a model, told by what its decoder reads."""
    if cls in _known:
        return _known[cls]
    model = probed(codec_of(cls).decode)
    found: list[Property] = []
    for field in fields(cls):
        mark = getattr(model, field.name)
        if isinstance(mark, Mark):
            needed = field.default is MISSING and mark.required
            wanted = expected(str(field.type), cls.__module__)
            found.append(Property(field.name, mark.name, needed, wanted))
    _known[cls] = found
    return found


def codec_of(cls: type[Any]) -> Any:
    return import_module(f"{PACKAGE}.codecs.{cls.__module__.rpartition('.')[2]}")


# Annotations


def _is_named(name: str) -> Callable[[Any], bool]:
    return lambda value: type(value).__name__ == name


_PLAIN: Mapping[str, Expected] = {
    "None": Plain("null", lambda value: value is None),
    "bool": Plain("a boolean", lambda value: type(value) is bool),
    "int": Plain("an integer", lambda value: type(value) is int),
    "float": Plain("a number", lambda value: type(value) in (float, int)),
    "str": Plain("a string", lambda value: type(value) is str),
    "Unset": Plain("null", lambda value: False),
    "Any": Anything(),
    # The types of formats
    "bytes": Plain("base64", lambda value: type(value) is bytes, decode_bytes),
    "Decimal": Plain("a decimal", _is_named("Decimal"), decode_decimal),
    "UUID": Plain("a uuid", _is_named("UUID"), decode_uuid),
    "date": Plain("a date", _is_named("date"), decode_date),
    "datetime": Plain(
        "a date-time with offset",
        lambda value: _has_offset(value, "datetime"),
        decode_date_time,
    ),
    "time": Plain(
        "a time with offset", lambda value: _has_offset(value, "time"), decode_time
    ),
    "timedelta": Plain(
        "a duration in weeks, days, hours, minutes and seconds",
        _is_named("timedelta"),
        decode_duration,
    ),
}


def _has_offset(value: Any, name: str) -> bool:
    return type(value).__name__ == name and value.tzinfo is not None


@cache
def expected(annotation: str, module: str) -> Expected:
    """The type that an annotation in the named module of models stands for."""
    node = ast.parse(annotation.strip(), mode="eval").body
    return _Reader(module).read(node)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads annotations as they stand in one module of models."""

    module: str

    def read(self, node: ast.expr) -> Expected:
        match node:
            case ast.BinOp():
                return Either(tuple(self._members(node)))
            case ast.Constant(value=None):
                return _PLAIN["None"]
            case ast.Constant(value=str(text)):
                return expected(text, self.module)
            case ast.Attribute(value=ast.Name(id="models"), attr=name):
                return self._named(name)
            case ast.Attribute(attr=name):  # dt.date, builtins.list
                return _PLAIN[name]
            case ast.Name(id=name):
                return self._named(name)
            case ast.Subscript(value=kind, slice=part):
                return self._generic(_last_name(kind), part)
            case _:
                return Anything()

    def _members(self, node: ast.expr) -> Iterator[Expected]:
        if isinstance(node, ast.BinOp):
            yield from self._members(node.left)
            yield from self._members(node.right)
        else:
            yield self.read(node)

    def _generic(self, kind: str, part: ast.expr) -> Expected:
        parts = part.elts if isinstance(part, ast.Tuple) else [part]
        match kind:
            case "list":
                return Each(self.read(parts[0]))
            case "dict":
                return Mapped(self.read(parts[1]))
            case "tuple":
                return self._tuple(parts)
            case "Optional" | "Union":
                return Either((*map(self.read, parts), _PLAIN["None"]))
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
                rest = inner.rest if isinstance(inner, Fixed) else None
            elif isinstance(part, ast.Constant) and part.value is ...:
                rest = items.pop()
            else:
                items.append(self.read(part))
        return Fixed(tuple(items), rest)

    def _named(self, name: str) -> Expected:
        """A model or an alias, from this module or from the one that has it; these may
        hide a name of Python's."""
        found = vars(sys.modules[self.module]).get(name) if self.module else None
        if found is None and name not in _PLAIN:
            found = getattr(import_module(f"{PACKAGE}.models"), name)
        if hasattr(found, "__dataclass_fields__"):
            return Model(cast("type[Any]", found))
        if get_origin(found) is Literal:
            return _one_of(get_args(found))
        if isinstance(found, str) or get_origin(found) is not None:
            return Alias(str(found), self.module)
        return _PLAIN[getattr(found, "__name__", name)]


def _last_name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else ast.unparse(node)


def _one_of(values: tuple[object, ...]) -> Expected:
    words = f"one of {', '.join(map(repr, values))}"
    pairs = {(type(value), value) for value in values}
    return Plain(words, lambda value: _is_among(value, pairs))


def _is_among(value: Any, pairs: set[tuple[type, object]]) -> bool:
    """Whether JSON equality holds with one: `1` is not `true`."""
    return type(value) in (str, int, bool, type(None)) and (type(value), value) in pairs


def _token(key: str) -> str:
    return "/" + key.replace("~", "~0").replace("/", "~1")
