"""What JSON data is in Python: the objects that a caller of the generated client makes.

    Pet, {"id": 1, "born": "2020-02-03", "kind": "cat"}
    -> Instance(Pet, {"id": 1, "born": date(2020, 2, 3), "kind": "cat"})

Data that does not fit its type stays JSON data. So does an object that no instance of its
class says, such as null for a property that is not nullable: callers give a dict then.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from typing import Any, NamedTuple, Protocol, TypeAlias, assert_never, cast

from ...media_formats import Values
from ...model import (
    AliasDeclaration,
    Api,
    ArrayOf,
    Body,
    Enumeration,
    Field,
    FileSample,
    FormattedString,
    Id,
    Json,
    MapOf,
    ObjectDeclaration,
    Presence,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
)
from ...records import dataclass
from ..union_tags import Tags, default_tags, filled_tags
from .annotations import admits_null
from .field_defaults import required_default


class FormatCodecs(Protocol):
    """The runtime's codecs of the formats that have a Python type.

    Both functions return what they cannot convert.
    """

    def decode(self, type_: FormattedString, data: Json) -> object: ...

    def encode(self, type_: FormattedString, value: object) -> Json: ...


@dataclass(frozen=True, slots=True)
class Plain:
    """JSON data, which is written as a literal."""

    data: Json


@dataclass(frozen=True, slots=True)
class Formatted:
    """An object of a class of the standard library: a `datetime`, `bytes`."""

    value: object
    data: Json | bytes
    """As it is sent; bytes for the content of a file."""
    is_binary: bool = False
    """Whether it is sent as a file where it is a part of a form."""


@dataclass(frozen=True, slots=True)
class File:
    sample: FileSample


@dataclass(frozen=True, slots=True)
class Listed:
    items: tuple[Value, ...]
    is_tuple: bool = False


@dataclass(frozen=True, slots=True)
class Mapped:
    members: tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Instance:
    """An instance of a class."""

    id: Id
    fields: tuple[tuple[str, Value], ...]
    """By wire names, in the order in which they are sent: that of the class, after what a
    union fills."""
    additional: tuple[tuple[str, Value], ...]
    given: frozenset[str]
    """The fields that a caller gives; the class or its union fills the others."""
    tags: tuple[tuple[str, str], ...] = ()
    """The properties beside the fields that a union fills."""


Value: TypeAlias = Plain | Formatted | File | Listed | Mapped | Instance

_WRONG = 1_000_000
"""The misfit of data that is not of its type; a property that the type does not have adds
one."""


class Decoded(NamedTuple):
    value: Value
    misfit: int = 0


def sent(value: Value) -> Any:
    """The JSON data that the client sends for a value; a file stays a FileSample."""
    match value:
        case Plain(data):
            return data
        case Formatted(data=data):
            return data
        case File(sample):
            return sample
        case Listed(items):
            return [sent(item) for item in items]
        case Mapped(members):
            return {name: sent(member) for name, member in members}
        case Instance(fields=fields, additional=additional, tags=tags):
            known = {name: sent(member) for name, member in (*fields, *additional)}
            return {**dict(tags), **known}
        case _:
            assert_never(value)


def sent_body(body: Body, value: Value) -> Any:
    """The data of a body; the parts of a form that are files are bytes or FileSamples."""
    if not body.format.takes_files:
        return sent(value)
    match value:
        case Instance() | Mapped():
            data = sent(value)
            members = value.members if isinstance(value, Mapped) else value.fields
            return {**data, **{name: _part(member) for name, member in members}}
        case _:
            return _part(value)


def _part(value: Value) -> Any:
    match value:
        case Formatted(is_binary=True):
            return value.value
        case Listed(items):
            return [_part(item) for item in items]
        case _:
            return sent(value)


@dataclass(slots=True)
class Decoder:
    """Decodes data of one API."""

    api: Api
    codecs: FormatCodecs
    _found: dict[tuple[int, Type], Decoded] = field(
        default_factory=dict[tuple[int, Type], Decoded]
    )
    """Of the value at hand: unions read the same data as each of their members."""
    _is_received: bool = False
    """Whether the data is of a response, which has no properties that are `writeOnly`."""
    _filled: dict[UnionOf, Tags] = field(default_factory=dict[UnionOf, Tags])
    _defaults: Mapping[Id, Mapping[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        self._defaults = default_tags(self.api)

    def decode(self, type_: Type, data: object) -> Value:
        """What data of a type is in Python."""
        self._found.clear()
        return self._read(type_, data, {}).value

    def fits(self, type_: Type, data: object) -> bool:
        """Whether data of a response is of a type; it may have properties that the type has
        not."""
        self._found.clear()
        self._is_received = True
        misfit = self._read(type_, data, {}).misfit
        self._is_received = False
        return misfit < _WRONG

    def decode_body(self, body: Body, data: object) -> Value:
        """What the data of a body is in Python; a string that is sent as bytes is their
        content."""
        if body.format.values is Values.BYTES:
            return _file(data).value
        return self.decode(body.type, data)

    def _read(self, type_: Type, data: object, tags: Tags) -> Decoded:
        key = id(data), type_
        found = self._found.get(key)
        if found is None:
            # An alias can be a member of its own union.
            self._found[key] = _wrong(data)
            found = self._found[key] = self._decoded(type_, data, tags)
        return found

    def _decoded(self, type_: Type, data: object, tags: Tags) -> Decoded:
        match type_:
            case Scalar():
                return self._scalar(type_, data)
            case FormattedString():
                return self._formatted(type_, data)
            case Enumeration(values=values):
                known = any(one == data and type(one) is type(data) for one in values)
                return Decoded(Plain(cast("Json", data))) if known else _wrong(data)
            case ArrayOf(item):
                items = _items(data)
                return _wrong(data) if items is None else self._listed(items, [], item)
            case TupleOf(types, rest):
                items = _items(data)
                if items is None or (rest is None and len(items) > len(types)):
                    return _wrong(data)
                if len(items) < len(types):
                    return _wrong(data)
                return self._listed(items, types, rest, is_tuple=True)
            case MapOf(inner):
                members = _members(data)
                return _wrong(data) if members is None else self._mapped(members, inner)
            case UnionOf():
                return self._union(type_, data, tags)
            case Ref(id_):
                declaration = self.api.declarations[id_]
                if isinstance(declaration, AliasDeclaration):
                    return self._read(declaration.type, data, tags)
                return self._object(declaration, data, tags)
            case _:
                assert_never(type_)

    def _scalar(self, scalar: Scalar, data: object) -> Decoded:
        match scalar:
            case Scalar.ANY:
                return self._anything(data)
            case Scalar.FILE:
                return _file(data)
            case Scalar.BINARY:
                return self._binary(data)
            case Scalar.INTEGER:
                is_whole = isinstance(data, float) and data.is_integer()
                data = int(cast("float", data)) if is_whole else data
                fits = type(data) is int
            case Scalar.NUMBER:
                fits = type(data) in (int, float)
            case Scalar.NULL:
                fits = data is None
            case Scalar.BOOLEAN:
                fits = type(data) is bool
            case Scalar.STRING:
                fits = type(data) is str
            case _:
                assert_never(scalar)
        return Decoded(Plain(cast("Json", data))) if fits else _wrong(data)

    def _binary(self, data: object) -> Decoded:
        """Bytes from base64; another string of the document is the content itself."""
        found = _file(data).value
        if isinstance(found, Formatted):
            type_ = FormattedString("byte")
            decoded = self.codecs.decode(type_, cast("Json", data))
            value = found.value if decoded is data else decoded
            encoded = self.codecs.encode(type_, value)
            misfit = _WRONG if decoded is data else 0
            return Decoded(Formatted(value, encoded, is_binary=True), misfit)
        return _file(data)

    def _anything(self, data: object) -> Decoded:
        """A file can be among the parts of a form without a schema."""
        if isinstance(data, FileSample):
            return Decoded(File(data))
        if (items := _items(data)) is not None:
            return self._listed(items, [], Scalar.ANY)
        if (members := _members(data)) is not None:
            return self._mapped(members, Scalar.ANY)
        return Decoded(Plain(cast("Json", data)))

    def _formatted(self, type_: FormattedString, data: object) -> Decoded:
        value = self.codecs.decode(type_, cast("Json", data))
        if value is data:
            return _wrong(data)
        return Decoded(Formatted(value, self.codecs.encode(type_, value)))

    def _listed(
        self,
        items: Sequence[object],
        types: Sequence[Type],
        rest: Type | None,
        *,
        is_tuple: bool = False,
    ) -> Decoded:
        decoded = [
            self._read(types[n] if n < len(types) else rest or Scalar.ANY, item, {})
            for n, item in enumerate(items)
        ]
        values = tuple(one.value for one in decoded)
        return Decoded(Listed(values, is_tuple), sum(one.misfit for one in decoded))

    def _mapped(self, members: Mapping[str, object], inner: Type) -> Decoded:
        decoded = {name: self._read(inner, one, {}) for name, one in members.items()}
        misfit = len(decoded) + sum(one.misfit for one in decoded.values())
        return Decoded(Mapped(_values(decoded)), misfit)

    # Unions

    def _union(self, union: UnionOf, data: object, tags: Tags) -> Decoded:
        """The data as the member that its discriminator names, else as the one that fits
        best; the first wins among equals."""
        if union not in self._filled:
            self._filled[union] = filled_tags(union, self.api.declarations)
        tags = {**tags, **self._filled[union]}
        named = self._named(union, data)
        if named is not None:
            return self._read(named, data, tags)
        members = [self._read(member, data, tags) for member in _told(union)]
        return min(members, key=lambda one: one.misfit, default=_wrong(data))

    def _named(self, union: UnionOf, data: object) -> Type | None:
        discriminator, members = union.discriminator, _members(data)
        if discriminator is None or members is None:
            return None
        value = members.get(discriminator.property)
        id_ = dict(discriminator.mapping).get(value) if isinstance(value, str) else None
        id_ = id_ or discriminator.default
        return Ref(id_) if id_ is not None else None

    # Objects

    def _object(
        self, declaration: ObjectDeclaration, data: object, tags: Tags
    ) -> Decoded:
        members = _members(data)
        if members is None:
            return _wrong(data)
        fields = {f.name: f for f in declaration.fields}
        unknown = {n: one for n, one in members.items() if n not in fields}
        filled = {
            name: tag.sent
            for name, tag in tags.get(declaration.id, {}).items()
            if members.get(name, tag.sent) == tag.sent
        }
        tags_beside = tuple((n, v) for n, v in filled.items() if n not in fields)
        for name, _ in tags_beside:
            unknown.pop(name, None)
        sayable = all(self._says(declaration, f, members) for f in declaration.fields)
        if not sayable or (unknown and declaration.additional is None):
            return self._mapped_wrong(members)
        decoded = self._fields(declaration, members, filled)
        extra = {
            name: self._read(declaration.additional or Scalar.ANY, one, {})
            for name, one in unknown.items()
        }
        misfit = len(extra) + sum(
            one.misfit for one in (*decoded.values(), *extra.values())
        )
        given = frozenset(self._given(declaration, decoded, filled))
        first = filled.keys() - given - _required(declaration)
        instance = Instance(
            declaration.id,
            fields=tuple(sorted(_values(decoded), key=lambda one: one[0] not in first)),
            additional=_values(extra),
            given=given,
            tags=tags_beside,
        )
        return Decoded(instance, misfit)

    def _mapped_wrong(self, members: Mapping[str, object]) -> Decoded:
        """A dict in place of an instance; its values are not those of the class."""
        found = self._mapped(members, Scalar.ANY)
        return Decoded(found.value, found.misfit + _WRONG)

    def _says(
        self, declaration: ObjectDeclaration, one: Field, members: Mapping[str, object]
    ) -> bool:
        """Whether an instance can say what the data says of a field."""
        is_optional = one.presence is Presence.OMITTABLE
        if one.read_only or (self._is_received and one.write_only):
            return True
        if one.name not in members:
            return is_optional or self._default(declaration, one) is not None
        is_left_out = is_optional and not admits_null(one.type)
        return members[one.name] is not None or not is_left_out

    def _fields(
        self,
        declaration: ObjectDeclaration,
        members: Mapping[str, object],
        filled: Mapping[str, str],
    ) -> dict[str, Decoded]:
        """The fields that are sent, also those that the caller need not give."""
        decoded: dict[str, Decoded] = {}
        for one in declaration.fields:
            if one.read_only:
                continue
            default = self._default(declaration, one)
            if one.name in members:
                decoded[one.name] = self._read(one.type, members[one.name], {})
            elif default is not None:
                decoded[one.name] = Decoded(Plain(default))
            elif one.name in filled:
                decoded[one.name] = Decoded(Plain(filled[one.name]))
        return decoded

    def _given(
        self,
        declaration: ObjectDeclaration,
        decoded: Mapping[str, Decoded],
        filled: Mapping[str, str],
    ) -> Iterator[str]:
        for one in declaration.fields:
            if one.name not in decoded:
                continue
            default = self._default(declaration, one)
            if default is None and one.presence is Presence.OMITTABLE:
                default = filled.get(one.name)
            if default is None or decoded[one.name].value != Plain(default):
                yield one.name

    def _default(self, declaration: ObjectDeclaration, one: Field) -> Json:
        """What the class has if the caller gives nothing."""
        if one.presence is Presence.OMITTABLE:
            return None
        tags = self._defaults.get(declaration.id, {})
        return required_default(one, tags.get(one.name))


def _told(union: UnionOf) -> Iterator[Type]:
    """The members that a value can be sent as.

    Of two formats with the same Python type the first is sent: a string of the other stays
    a string.
    """
    seen: set[str] = set()
    for member in union.members:
        if isinstance(member, FormattedString):
            if member.python.annotation in seen:
                continue
            seen.add(member.python.annotation)
        yield member


def _wrong(data: object) -> Decoded:
    if isinstance(data, FileSample):
        return Decoded(File(data), _WRONG)
    return Decoded(Plain(cast("Json", data)), _WRONG)


def _required(declaration: ObjectDeclaration) -> frozenset[str]:
    fields = declaration.fields
    return frozenset(f.name for f in fields if f.presence is not Presence.OMITTABLE)


def _file(data: object) -> Decoded:
    """A string of the document is the content of the file."""
    if isinstance(data, FileSample):
        return Decoded(File(data))
    if not isinstance(data, str):
        return _wrong(data)
    content = data.encode("utf-8", "surrogatepass")
    return Decoded(Formatted(content, content))


def _items(data: object) -> Sequence[object] | None:
    return cast("list[object]", data) if isinstance(data, list) else None


def _members(data: object) -> Mapping[str, object] | None:
    return cast("dict[str, object]", data) if isinstance(data, dict) else None


def _values(decoded: Mapping[str, Decoded]) -> tuple[tuple[str, Value], ...]:
    return tuple((name, one.value) for name, one in decoded.items())
