"""From objects to JSON data and back, one line a field: a part of a model's module."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import ClassVar

from ...model import (
    Api,
    Declaration,
    Field,
    Id,
    MapOf,
    ObjectDeclaration,
    Presence,
)
from ..reachable_schemas import decoded, encoded, header_classes, sent
from ..source.annotations import admits_null
from ..source.code import Code, Import, runtime_imports
from ..source.codec_expressions import Codecs, is_special
from ..source.layout import laid_out
from ..source.literals import sequence, string
from .page import View


@dataclass(frozen=True, slots=True)
class AbsentFieldView:
    """A field that is deleted from the data where its value is `absent`."""

    name: str
    key: Code
    absent: Code


@dataclass(frozen=True, slots=True)
class EncoderView:
    """All fields are encoded; then those that are left out are removed, in one way."""

    fields: tuple[Code, ...]
    """`key: value` of the data."""
    absent: tuple[AbsentFieldView, ...]
    left_out: Code
    """The call that removes them from the data; may be empty, as the next one."""
    given: Code
    """The call that returns the data without them."""
    additional: Code
    """The data of additional properties; empty where there are none, or `given` has it."""


@dataclass(frozen=True, slots=True)
class DecodedFieldView:
    name: str
    value: Code


@dataclass(frozen=True, slots=True)
class DecoderView:
    fields: tuple[DecodedFieldView, ...]
    additional: Code
    """The values of additional properties; empty where there are none."""


@dataclass(frozen=True, slots=True)
class CodecView(View):
    """A class without an encoder is only received, without a decoder only sent."""

    template: ClassVar = "codec.py.jinja"

    name: str
    encoder: EncoderView | None
    decoder: DecoderView | None
    formatted: tuple[Code, ...]
    """`name: encoder` of the fields that are encoded by their format, for `to_dict`; for
    additional properties the encoder of one."""


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
    encodes = id_ in directions.encoded and codecs.has_tags(type_)
    decodes = id_ in directions.decoded and codecs.is_decoded(type_)
    encoded = codecs.encoded(type_, "value") if encodes else Code("")
    decoded = codecs.decoded(type_, "data") if decodes else Code("")
    return AliasCodecView(encoded, decoded) if encodes or decodes else None


def _formatted(declaration: ObjectDeclaration, codecs: Codecs) -> Iterator[Code]:
    names = codecs.names.fields[declaration.id]
    types = {names[field.name]: field.type for field in declaration.fields}
    if declaration.additional is not None:
        types["additional_properties"] = declaration.additional
    for name, type_ in types.items():
        if is_special(type_):
            codecs.need("json.plain", "Encoder")
            key = f"{string(name)}: "
            encoder = Code(codecs.encoder(type_))
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


# Encoding: all fields at once, then those are removed that are left out


_MANY = 3  # fields: from here on one statement for all is shorter than one for each


def _encoder(declaration: ObjectDeclaration, codecs: Codecs) -> EncoderView:
    codecs.need("json.encoding", "plain")
    fields = tuple(_encoded_fields(declaration, codecs))
    sent_fields = _sent_fields(declaration)
    omittable = [f for f in sent_fields if f.presence is Presence.OMITTABLE]
    always = _always(declaration, codecs)
    additional = _additional(declaration, codecs)
    absent: tuple[AbsentFieldView, ...] = ()
    left_out, given = "", ""
    if len(omittable) < _MANY:
        absent = tuple(_absent_fields(omittable, declaration, codecs))
    elif len(always) <= len(omittable):
        kept = [sequence(always)] if always or additional else []
        kept += additional
        given = f"{codecs.need('json.encoding', 'given')}({', '.join(['data', *kept])})"
    else:
        leave_out = codecs.need("json.encoding", "leave_out")
        left_out = f"{leave_out}(data, {', '.join(_omitted_names(omittable, codecs))})"
    added = ""
    if additional and not given:
        undeclared = codecs.need("json.encoding", "undeclared")
        added = f"{undeclared}(data, {', '.join(additional)})"
    return EncoderView(fields, absent, Code(left_out), Code(given), Code(added))


def _additional(declaration: ObjectDeclaration, codecs: Codecs) -> list[Code]:
    """The data of additional properties, and the read-only names that they cannot have."""
    if declaration.additional is None:
        return []
    values = "value.additional_properties"
    encoded = codecs.encoded(MapOf(declaration.additional), values)
    hidden = [string(field.name) for field in declaration.fields if field.read_only]
    return [encoded, *([sequence(hidden)] if hidden else [])]


def _sent_fields(declaration: ObjectDeclaration) -> list[Field]:
    """A request never has a read-only property."""
    return [field for field in declaration.fields if not field.read_only]


def _encoded_fields(declaration: ObjectDeclaration, codecs: Codecs) -> Iterator[Code]:
    names = codecs.names.fields[declaration.id]
    for field in _sent_fields(declaration):
        key = f"{string(field.name)}: "
        value = codecs.encoded(field.type, f"value.{names[field.name]}")
        yield Code(key + laid_out(value, 2, len(key), 1))


def _absent_fields(
    fields: list[Field], declaration: ObjectDeclaration, codecs: Codecs
) -> Iterator[AbsentFieldView]:
    names = codecs.names.fields[declaration.id]
    for field in fields:
        has_unset = _has_unset(field, codecs)
        absent = codecs.need("core.unset", "UNSET") if has_unset else "None"
        yield AbsentFieldView(names[field.name], string(field.name), Code(absent))


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


def _omitted_names(fields: list[Field], codecs: Codecs) -> list[Code]:
    """The fields that None leaves out, and those that only UNSET leaves out."""
    nullable = [string(field.name) for field in fields if _has_unset(field, codecs)]
    others = [string(field.name) for field in fields if not _has_unset(field, codecs)]
    return [sequence(others), *([sequence(nullable)] if nullable else [])]


# Decoding: one statement a field


def _decoder(declaration: ObjectDeclaration, codecs: Codecs) -> DecoderView:
    codecs.need("json.decoding", "OBJECT")
    names = codecs.names.fields[declaration.id]
    fields: list[DecodedFieldView] = []
    for field in declaration.fields:
        source = f"get({string(field.name)}{_default(field, codecs)})"
        value = codecs.decoded(field.type, source)
        fields.append(DecodedFieldView(names[field.name], value))
    additional = Code("")
    if declaration.additional is not None:
        others = f"{codecs.need('json.decoding', 'others')}(data, new)"
        additional = codecs.decoded(MapOf(declaration.additional), others)
    return DecoderView(tuple(fields), additional)


def _default(field: Field, codecs: Codecs) -> str:
    """What an absent property is read as; nothing for a required one.

    A write-only property is absent from a response, required or not.
    """
    if field.presence is Presence.OMITTABLE and _has_unset(field, codecs):
        return f", {codecs.need('core.unset', 'UNSET')}"
    if field.presence is Presence.OMITTABLE or field.write_only:
        return ", None"
    return ""
