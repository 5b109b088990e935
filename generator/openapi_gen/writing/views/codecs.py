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
from ..source.layout import WIDTH, laid_out
from ..source.literals import string
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
    """One dict has the fields before the first optional one. The others are added to it,
    each by a statement.
    """

    other: Code
    """The call that encodes a value that is not an instance of the class."""
    fields: tuple[Code, ...]
    """`key: value` of the data at first."""
    later: tuple[EncodedFieldView, ...]
    additional: Code
    """The call that encodes additional properties; empty if the class has none."""


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

    complete: int
    """The number of properties of data that lacks none; 0 if there are few, so that the
    absent ones are always added."""
    fields: tuple[DecodedFieldView, ...]
    """All fields, from data that has every property. With `complete`, what is inside of
    their values is as it is in the data."""
    inner: tuple[DecodedFieldView, ...]
    """With `complete`: the fields whose values have more inside, from what was read."""
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


def _encoder(declaration: ObjectDeclaration, codecs: Codecs) -> EncoderView:
    fields = _sent_fields(declaration)
    can_be_left_out = [f.presence is Presence.OMITTABLE for f in fields]
    first = [*can_be_left_out, True].index(True)
    return EncoderView(
        other=_other(declaration, codecs),
        fields=_entries(fields[:first], declaration, codecs),
        later=tuple(_later_fields(fields[first:], declaration, codecs)),
        additional=_undeclared(declaration, codecs),
    )


def _other(declaration: ObjectDeclaration, codecs: Codecs) -> Code:
    if declaration.id not in codecs.by_schema:
        return Code(f"{codecs.need('json.encoding', 'plain')}(value)")
    encode = codecs.need("json.members", "encode_members")
    return Code(f"{encode}({codecs.names.models[declaration.id].name}, value)")


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


def _has_unset(field: Field, codecs: Codecs) -> bool:
    """Whether None is sent as null, so that only UNSET leaves the field out."""
    return codecs.is_sent and admits_null(field.type)


# Decoding: one statement a field, which subscripts the data

_FEW = 3  # fields


def _decoder(declaration: ObjectDeclaration, codecs: Codecs) -> DecoderView:
    codecs.need("json.decoding", "OBJECT")
    names = codecs.names.fields[declaration.id]
    complete = len(declaration.fields) if len(declaration.fields) > _FEW else 0
    fields: list[DecodedFieldView] = []
    inner: list[DecodedFieldView] = []
    for field in declaration.fields:
        name = names[field.name]
        data = Code(f"data[{string(field.name)}]")
        if complete and _has_data_inside(field.type, codecs):
            fields.append(DecodedFieldView(name, data))
            data, into = Code(f"new.{name}"), inner
        else:
            into = fields
        into.append(DecodedFieldView(name, codecs.decoded(field.type, data)))
    additional = _decoded_additional(declaration, codecs)
    return DecoderView(complete, tuple(fields), tuple(inner), additional)


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
