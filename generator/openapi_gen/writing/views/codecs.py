"""From objects to JSON data and back, one line a field: a part of a model's module."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import ClassVar

from ...model import (
    Api,
    Declaration,
    Field,
    FormattedString,
    Id,
    MapOf,
    ObjectDeclaration,
    Presence,
    Scalar,
    Type,
    without_null,
)
from ...records import dataclass
from ..codecs import Codecs, is_special
from ..reachable_schemas import decoded, encoded, header_classes, sent
from ..source.annotations import admits_null
from ..source.code import Code, Import, runtime_imports
from ..source.layout import WIDTH, laid_out, statement
from ..source.literals import sequence, string
from .page import View


@dataclass(frozen=True, slots=True)
class EncodedFieldView:
    """A statement that adds a field to the data."""

    name: str
    head: Code
    """`data["name"] = `"""
    value: Code
    absent: Code
    """The value that leaves the field out; empty for a field that is always sent."""


@dataclass(frozen=True, slots=True)
class EncoderView:
    """Fields are added one by one from the first that can be left out. Where many can be,
    all are encoded, and a call returns those that were given.
    """

    other: Code
    """The call that encodes a value that is not an instance of the class."""
    fields: tuple[Code, ...]
    """`key: value` of the data at first."""
    later: tuple[EncodedFieldView, ...]
    given: Code
    """The call that returns the data without what is left out; may be empty."""
    additional: Code
    """The data of additional properties; empty if there are none, or if `given` has it."""


@dataclass(frozen=True, slots=True)
class DecodedFieldView:
    name: str
    value: Code


@dataclass(frozen=True, slots=True)
class DecoderView:
    """Most data has every property, and adding the absent ones takes longer than reading
    all. So they are added where data is too short, or where reading it fails.

    What is inside of a property is decoded when all are read: if it were decoded again
    where reading fails, time would double with every level of nested data.
    """

    fields: tuple[DecodedFieldView, ...]
    """All fields, from data that has every property."""
    complete: int
    """The number of properties of data that lacks none; 0 if there are few, so that the
    absent ones are always added."""
    read: tuple[DecodedFieldView, ...]
    """All fields, but what is inside of their values is as it is in the data."""
    inner: tuple[DecodedFieldView, ...]
    """The fields whose values have more inside, from what was read."""
    additional: Code
    """The values of additional properties; empty if there are none."""


@dataclass(frozen=True, slots=True)
class CodecView(View):
    """A class without an encoder is only received, without a decoder only sent."""

    template: ClassVar = "codec.py.jinja"

    name: str
    encoder: EncoderView | None
    decoder: DecoderView | None
    formatted: tuple[Code, ...]
    """`name: encoder` of the fields that are encoded by their schema; for additional
    properties the encoder of one. `to_dict` and mappings in place of the class use it."""


@dataclass(frozen=True, slots=True)
class AliasCodecView(View):
    template: ClassVar = "alias_codec.py.jinja"

    encoded: Code
    """Empty where `plain` encodes the values."""
    decoded: Code
    """Empty where values are JSON data already, or are only sent."""


@dataclass(frozen=True, slots=True)
class Directions:
    """Which declarations go over the wire, and in which direction."""

    encoded: Set[Id]
    decoded: Set[Id]
    headers: Set[Id]
    sent: Set[Id]
    """Those whose optional nullable fields can be `UNSET`."""

    @staticmethod
    def of(api: Api, every_validator: bool) -> Directions:
        encoders = api.declarations.keys() if every_validator else encoded(api)
        return Directions(encoders, decoded(api), header_classes(api), sent(api))


def codec_view(
    declaration: Declaration, codecs: Codecs, directions: Directions
) -> CodecView | AliasCodecView | None:
    """The codec of a class, in the directions in which it goes over the wire, or of an
    alias. `codecs` has what it imports.
    """
    id_ = declaration.id
    if id_ in directions.headers:
        return None
    if isinstance(declaration, ObjectDeclaration):
        name = codecs.names.models[id_].name
        codecs.is_sent = id_ in directions.sent
        encodes = id_ in directions.encoded
        decodes = id_ in directions.decoded
        encoder = _encoder(declaration, codecs) if encodes else None
        decoder = _decoder(declaration, codecs) if decodes else None
        formatted = tuple(_formatted(declaration, codecs))
        return CodecView(name, encoder, decoder, formatted)
    if declaration.inlined:
        return None
    type_ = declaration.type
    encodes = id_ in codecs.by_schema
    decodes = id_ in directions.decoded and codecs.is_decoded(type_)
    encoded = codecs.encoded(type_, "value") if encodes else Code("")
    decoded = codecs.decoded(type_, "data") if decodes else Code("")
    return AliasCodecView(encoded, decoded) if encodes or decodes else None


def _formatted(declaration: ObjectDeclaration, codecs: Codecs) -> Iterator[Code]:
    names = codecs.names.fields[declaration.id]
    types = {
        names[field.name]: field.type
        for field in declaration.fields
        if is_special(field.type)
        or (codecs.is_by_schema(field.type) and not field.read_only)
    }
    if declaration.additional is not None and codecs.is_by_schema(
        declaration.additional
    ):
        types["additional_properties"] = declaration.additional
    for name, type_ in types.items():
        apart = codecs.apart()
        encoder = Code(apart.encoder(type_))
        if "." in encoder and not encoder.startswith("lambda"):
            # A module of models/ that imports this one may not be complete yet.
            encoder = Code(f"lambda value: {encoder}(value)")
        if encoder != "plain":
            codecs.take(apart)
            codecs.need("json.plain", "Encoder")
            key = f"{string(name)}: "
            yield Code(key + laid_out(encoder, 1, len(key), 1))


def has_decoder(codec: CodecView | AliasCodecView | None) -> bool:
    """Whether a class has a decoder of its own."""
    return isinstance(codec, CodecView) and codec.decoder is not None


def codec_imports(codecs: Codecs) -> Iterator[Import]:
    """What the module of a codec imports."""
    yield Import("typing", ("Any",))
    yield from runtime_imports(codecs.runtime, "..")
    if codecs.siblings:
        yield Import(".", tuple(sorted(codecs.siblings)))


# Encoding


_MANY = 5  # fields: with more, a statement for each is longer than one call for all


def _encoder(declaration: ObjectDeclaration, codecs: Codecs) -> EncoderView:
    other = _other(declaration, codecs)
    fields = _sent_fields(declaration)
    optional = [f for f in fields if f.presence is Presence.OMITTABLE]
    if len(optional) > _MANY:
        given = _given(declaration, codecs)
        if len(optional) > statement("return ", given, 1).count("\n") + 1:
            codecs.need("json.encoding", "given")
            entries = _entries(fields, declaration, codecs)
            return EncoderView(other, entries, (), given, Code(""))
    first = fields.index(optional[0]) if optional else len(fields)
    later = tuple(_later_fields(fields[first:], declaration, codecs))
    entries = _entries(fields[:first], declaration, codecs)
    return EncoderView(
        other, entries, later, Code(""), _undeclared(declaration, codecs)
    )


def _other(declaration: ObjectDeclaration, codecs: Codecs) -> Code:
    if declaration.id not in codecs.by_schema:
        return Code(f"{codecs.need('json.encoding', 'plain')}(value)")
    encode = codecs.need("json.members", "encode_members")
    return Code(f"{encode}({codecs.names.models[declaration.id].name}, value)")


def _given(declaration: ObjectDeclaration, codecs: Codecs) -> Code:
    always = _always(declaration, codecs)
    kept = [sequence(always)] if always or declaration.additional is not None else []
    if declaration.additional is not None:
        kept.append(_additional(declaration.additional, codecs))
        hidden = [string(field.name) for field in declaration.fields if field.read_only]
        kept += [sequence(hidden)] if hidden else []
    return Code(f"given({', '.join(['data', *kept])})")


def _undeclared(declaration: ObjectDeclaration, codecs: Codecs) -> Code:
    if declaration.additional is None:
        return Code("")
    undeclared = codecs.need("json.encoding", "undeclared")
    return Code(f"{undeclared}(value, {_additional(declaration.additional, codecs)})")


def _additional(type_: Type, codecs: Codecs) -> Code:
    return codecs.encoded(MapOf(type_), "value.additional_properties")


def _sent_fields(declaration: ObjectDeclaration) -> list[Field]:
    """A request never has a read-only property."""
    return [field for field in declaration.fields if not field.read_only]


def _entries(
    fields: Sequence[Field], declaration: ObjectDeclaration, codecs: Codecs
) -> tuple[Code, ...]:
    names = codecs.names.fields[declaration.id]
    entries: list[Code] = []
    for field in fields:
        key = f"{string(field.name)}: "
        value = codecs.encoded(field.type, f"value.{names[field.name]}")
        entries.append(Code(key + laid_out(value, 2, len(key), 1)))
    return tuple(entries)


def _later_fields(
    fields: Sequence[Field], declaration: ObjectDeclaration, codecs: Codecs
) -> Iterator[EncodedFieldView]:
    names = codecs.names.fields[declaration.id]
    for field in fields:
        absent = ""
        if field.presence is Presence.OMITTABLE:
            has_unset = _has_unset(field, codecs)
            absent = codecs.need("core.unset", "UNSET") if has_unset else "None"
        name = names[field.name]
        yield EncodedFieldView(
            name=name,
            head=Code(f"data[{string(field.name)}] = "),
            value=codecs.encoded(field.type, f"value.{name}"),
            absent=Code(absent),
        )


def _always(declaration: ObjectDeclaration, codecs: Codecs) -> list[Code]:
    """The fields whose None is sent."""
    return [
        string(field.name)
        for field in _sent_fields(declaration)
        if field.presence is not Presence.OMITTABLE or _has_unset(field, codecs)
    ]


def _has_unset(field: Field, codecs: Codecs) -> bool:
    """Whether None is sent as null, so that only UNSET leaves the field out."""
    return codecs.is_sent and admits_null(field.type)


# Decoding: one statement a field, which subscripts the data

_FEW = 3  # fields


def _decoder(declaration: ObjectDeclaration, codecs: Codecs) -> DecoderView:
    codecs.need("json.decoding", "OBJECT")
    names = codecs.names.fields[declaration.id]
    fields: list[DecodedFieldView] = []
    read: list[DecodedFieldView] = []
    inner: list[DecodedFieldView] = []
    for field in declaration.fields:
        name = names[field.name]
        data = f"data[{string(field.name)}]"
        view = DecodedFieldView(name, codecs.decoded(field.type, data))
        fields.append(view)
        if _has_data_inside(field.type, codecs):
            read.append(DecodedFieldView(name, Code(data)))
            value = codecs.decoded(field.type, f"new.{name}")
            inner.append(DecodedFieldView(name, value))
        else:
            read.append(view)
    complete = len(fields) if len(fields) > _FEW else 0
    additional = _decoded_additional(declaration, codecs)
    return DecoderView(tuple(fields), complete, tuple(read), tuple(inner), additional)


def _has_data_inside(type_: Type, codecs: Codecs) -> bool:
    """Whether a value is decoded, and may be an object or an array."""
    scalar = isinstance(without_null(type_), Scalar | FormattedString)
    return not scalar and codecs.is_decoded(without_null(type_))


def _decoded_additional(declaration: ObjectDeclaration, codecs: Codecs) -> Code:
    """The properties beyond those of fields; mostly there are none."""
    if declaration.additional is None:
        return Code("")
    others = f"{codecs.need('json.decoding', 'others')}(data, new)"
    value = codecs.decoded(MapOf(declaration.additional), others)
    if not declaration.fields:
        return value
    checked = f"{value} if len(data) > {len(declaration.fields)} else {{}}"
    fits = 4 + len("new.additional_properties = " + checked) <= WIDTH
    return Code(checked) if fits else value
