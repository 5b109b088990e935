"""codecs/<name>.py: from objects to JSON data and back, one line a field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ...model import (
    AliasDeclaration,
    Api,
    Field,
    MapOf,
    ObjectDeclaration,
    Presence,
)
from ..naming.names import Names
from ..reachable_schemas import decoded, encoded, header_classes, sent
from ..source.annotations import admits_null
from ..source.code import Code, Import, runtime_imports
from ..source.codec_expressions import Codecs
from ..source.layout import laid_out
from ..source.literals import docstring, sequence, string
from .page import Page, View


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
    """The data of additional properties; empty where there are none."""


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

    docstring: Code
    imports: tuple[tuple[Import, ...], ...]
    name: str
    encoder: EncoderView | None
    decoder: DecoderView | None


@dataclass(frozen=True, slots=True)
class AliasCodecView(View):
    template: ClassVar = "alias_codec.py.jinja"

    docstring: Code
    imports: tuple[tuple[Import, ...], ...]
    decoded: Code


def codec_pages(api: Api, names: Names, every_validator: bool) -> Iterator[Page]:
    """A codec for each class, in the directions in which it goes over the wire."""
    responses = decoded(api)
    requests = api.declarations.keys() if every_validator else encoded(api)
    headers = header_classes(api)
    unset = sent(api)
    for declaration in api.declarations.values():
        id_ = declaration.id
        if id_ in headers:
            continue
        path = f"codecs/{names.models[id_].module}.py"
        codecs = Codecs(api, names, own=id_)
        if isinstance(declaration, ObjectDeclaration):
            codecs.is_sent = id_ in unset
            view = _object_view(declaration, codecs, id_ in requests, id_ in responses)
            yield Page(path, view)
        elif declaration.inlined:
            continue
        elif id_ in responses and codecs.is_decoded(declaration.type):
            # `plain` encodes the values of an alias.
            yield Page(path, _alias_view(declaration, codecs))


def _object_view(
    declaration: ObjectDeclaration, codecs: Codecs, encodes: bool, decodes: bool
) -> CodecView:
    own = codecs.names.models[declaration.id]
    encoder = _encoder(declaration, codecs) if encodes else None
    decoder = _decoder(declaration, codecs) if decodes else None
    ways = {(True, False): "to JSON data", (False, True): "from JSON data"}
    way = ways.get((encodes, decodes), "to JSON data and back")
    model = Import(f"..models.{own.module}", (own.name,))
    return CodecView(
        docstring=docstring(f"{own.name} {way}.", 0),
        imports=((model, *_imports(codecs)),),
        name=own.name,
        encoder=encoder,
        decoder=decoder,
    )


def _imports(codecs: Codecs) -> list[Import]:
    lines = runtime_imports(codecs.runtime, "..")
    if codecs.siblings:
        lines.append(Import(".", tuple(sorted(codecs.siblings))))
    return lines


# Encoding: all fields at once, then those are removed that are left out


_MANY = 3  # fields: from here on one statement for all is shorter than one for each


def _encoder(declaration: ObjectDeclaration, codecs: Codecs) -> EncoderView:
    codecs.need("json.encoding", "plain")
    fields = tuple(_encoded_fields(declaration, codecs))
    sent_fields = _sent_fields(declaration)
    omittable = [f for f in sent_fields if f.presence is Presence.OMITTABLE]
    always = _always(declaration, codecs)
    absent: tuple[AbsentFieldView, ...] = ()
    left_out, given = "", ""
    if len(omittable) < _MANY:
        absent = tuple(_absent_fields(omittable, declaration, codecs))
    elif len(always) <= len(omittable):
        kept = f", {sequence(always)}" if always else ""
        given = f"{codecs.need('json.encoding', 'given')}(data{kept})"
    else:
        leave_out = codecs.need("json.encoding", "leave_out")
        left_out = f"{leave_out}(data, {', '.join(_omitted_names(omittable, codecs))})"
    additional = Code("")
    if declaration.additional is not None:
        additional = codecs.encoded(
            MapOf(declaration.additional), "value.additional_properties"
        )
    return EncoderView(fields, absent, Code(left_out), Code(given), additional)


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
        others = f"{codecs.need('json.decoding', 'others')}(data, decode)"
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


def _alias_view(declaration: AliasDeclaration, codecs: Codecs) -> AliasCodecView:
    name = codecs.names.models[declaration.id].name
    decoded = codecs.decoded(declaration.type, "data")
    return AliasCodecView(
        docstring=docstring(f"{name} from JSON data.", 0),
        imports=(tuple(_imports(codecs)),),
        decoded=decoded,
    )
