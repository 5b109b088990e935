"""codecs/<name>.py: from objects to JSON data and back, one line a field."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import (
    AliasDeclaration,
    Api,
    Field,
    MapOf,
    ObjectDeclaration,
    Presence,
)
from ..naming.names import Names
from ..reachable_schemas import decoded, encoded, header_classes
from ..source.annotations import admits_null
from ..source.codec_expressions import Codecs
from ..source.layout import WIDTH, bracketed, exploded, imports, laid_out
from ..source.literals import docstring, sequence, string
from .page import Page


def codec_pages(api: Api, names: Names, every_validator: bool) -> Iterator[Page]:
    """A codec for each class, in the directions in which it goes over the wire."""
    answers = decoded(api)
    requests = api.declarations.keys() if every_validator else encoded(api)
    headers = header_classes(api)
    for declaration in api.declarations.values():
        id_ = declaration.id
        if id_ in headers:
            continue
        path = f"codecs/{names.models[id_].module}.py"
        codecs = Codecs(api, names, own=id_)
        if isinstance(declaration, ObjectDeclaration):
            view = _object_view(declaration, codecs, id_ in requests, id_ in answers)
            yield Page(path, "codec.py.jinja", view)
        elif declaration.inlined:
            continue
        elif id_ in answers and codecs.is_decoded(declaration.type):
            # `plain` encodes what an alias stands for.
            yield Page(path, "alias_codec.py.jinja", _alias_view(declaration, codecs))


def _object_view(
    declaration: ObjectDeclaration, codecs: Codecs, encodes: bool, decodes: bool
) -> dict[str, object]:
    own = codecs.names.models[declaration.id]
    encode = list(_encode(declaration, codecs)) if encodes else []
    decode = list(_decode(declaration, codecs)) if decodes else []
    ways = {(True, False): "to JSON data", (False, True): "from JSON data"}
    way = ways.get((encodes, decodes), "to JSON data and back")
    return {
        "docstring": docstring(f"{own.name} {way}.", 0),
        "imports": [
            imports(f"..models.{own.module}", [own.name]),
            *_runtime_imports(codecs),
        ],
        "is_other": bracketed("if not isinstance(", ["value", own.name], "):", 1),
        "encodes": encodes,
        "encode": encode,
        "decodes": decodes,
        "new": bracketed("new = object.__new__(", [own.name], ")", 1),
        "decode": decode,
    }


def _runtime_imports(codecs: Codecs) -> list[str]:
    lines = [
        imports(f"..runtime.{module}", sorted(names))
        for module, names in sorted(codecs.runtime.items())
    ]
    if codecs.siblings:
        lines.append(imports(".", sorted(codecs.siblings)))
    return lines


# Encoding: all fields at once, then those are taken out that were left out


def _encode(declaration: ObjectDeclaration, codecs: Codecs) -> Iterator[str]:
    codecs.need("json.encoding", "plain")
    yield _all_fields(declaration, codecs)
    omittable = [f for f in declaration.fields if f.presence is Presence.OMITTABLE]
    is_last = declaration.additional is None
    always = _always(declaration)
    if len(omittable) < _MANY:
        yield from _taken_out(omittable, declaration, codecs)
    elif len(always) <= len(omittable):
        kept = f", {sequence(always)}" if always else ""
        given = f"{codecs.need('json.encoding', 'given')}(data{kept})"
        yield laid_out(f"{'return' if is_last else 'data ='} {given}", 1)
        if is_last:
            return
    else:
        yield _left_out(omittable, codecs)
    if declaration.additional is not None:
        others = codecs.encoded(
            MapOf(declaration.additional), "value.additional_properties"
        )
        yield "if value.additional_properties:"
        yield f"    {_statement('data |= ', others, 2)}"
    yield "return data"


def _all_fields(declaration: ObjectDeclaration, codecs: Codecs) -> str:
    names = codecs.names.fields[declaration.id]
    pairs: list[str] = []
    for field in declaration.fields:
        key = f"{string(field.name)}: "
        value = codecs.encoded(field.type, f"value.{names[field.name]}")
        pairs.append(key + laid_out(value, 2, len(key), 1))
    flat = f"data: dict[str, Any] = {{{', '.join(pairs)}}}"
    if 4 + len(flat) <= WIDTH and "\n" not in flat:
        return flat
    return exploded("data: dict[str, Any] = {", pairs, "}", 1)


_MANY = 3  # fields: from here on one look at all is shorter than a test for each


def _taken_out(
    fields: list[Field], declaration: ObjectDeclaration, codecs: Codecs
) -> Iterator[str]:
    names = codecs.names.fields[declaration.id]
    for field in fields:
        is_nullable = admits_null(field.type)
        absent = codecs.need("core.unset", "UNSET") if is_nullable else "None"
        yield f"if value.{names[field.name]} is {absent}:"
        yield f"    del data[{string(field.name)}]"


def _always(declaration: ObjectDeclaration) -> list[str]:
    """The fields whose None is sent; where they are the fewer, they alone are named."""
    return [
        string(field.name)
        for field in declaration.fields
        if field.presence is not Presence.OMITTABLE or admits_null(field.type)
    ]


def _left_out(fields: list[Field], codecs: Codecs) -> str:
    nullable = [string(field.name) for field in fields if admits_null(field.type)]
    others = [string(field.name) for field in fields if not admits_null(field.type)]
    names = [sequence(others), *([sequence(nullable)] if nullable else [])]
    leave_out = codecs.need("json.encoding", "leave_out")
    return laid_out(f"{leave_out}(data, {', '.join(names)})", 1)


# Decoding: one statement a field


def _decode(declaration: ObjectDeclaration, codecs: Codecs) -> Iterator[str]:
    codecs.need("json.decoding", "OBJECT")
    if declaration.fields:
        yield "get = data.get"
    fields = codecs.names.fields[declaration.id]
    for field in declaration.fields:
        source = f"get({string(field.name)}{_default(field, codecs)})"
        value = codecs.decoded(field.type, source)
        yield _statement(f"new.{fields[field.name]} = ", value, 1)
    if declaration.additional is not None:
        others = f"{codecs.need('json.decoding', 'others')}(data, decode)"
        value = codecs.decoded(MapOf(declaration.additional), others)
        yield _statement("new.additional_properties = ", value, 1)


def _default(field: Field, codecs: Codecs) -> str:
    """What is read where the property is absent; nothing given: it is required.

    A write-only property is absent from a response, required or not.
    """
    if field.presence is Presence.OMITTABLE and admits_null(field.type):
        return f", {codecs.need('core.unset', 'UNSET')}"
    if field.presence is Presence.OMITTABLE or field.write_only:
        return ", None"
    return ""


def _statement(target: str, value: str, depth: int) -> str:
    """`target` and a value, opened at its call's bracket where it is too long."""
    laid = laid_out(value, depth, len(target))
    if laid == value and 4 * depth + len(target + value) > WIDTH:
        pad = "    " * depth
        return f"{target}(\n{pad}    {value}\n{pad})"
    head = laid.partition("\n")[0]
    if 4 * depth + len(target + head) > WIDTH:
        # Black wraps the value of a subscript always, another one where that helps.
        if target.endswith("] = ") or 4 * depth + 4 + len(head) <= WIDTH:
            pad = "    " * depth
            inside = laid_out(value, depth + 1)
            if any(len(line) > WIDTH for line in inside.split("\n")):
                return target + value  # nothing helps: black decides
            return f"{target}(\n{pad}    {inside}\n{pad})"
    return target + laid


def _alias_view(declaration: AliasDeclaration, codecs: Codecs) -> dict[str, object]:
    name = codecs.names.models[declaration.id].name
    decoded = codecs.decoded(declaration.type, "data")
    return {
        "docstring": docstring(f"{name} from JSON data.", 0),
        "imports": _runtime_imports(codecs),
        "decoded": _statement("return ", decoded, 1),
    }
