"""codecs/<name>.py: from objects to JSON data and back, one statement a field."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import (
    AliasDeclaration,
    Api,
    Choice,
    Field,
    ObjectDeclaration,
    Presence,
    Scalar,
    escape,
)
from ..annotations import admits_null
from ..codecs import Codecs, without_null
from ..layout import WIDTH, bracketed, collection, imports, laid_out, signature
from ..names import Names
from ..reach import decoded
from ..spelling import docstring, fstring, literal, sequence, string
from .page import Page

_DECODE = ["data: dict[str, Any]", "at: str", "notes: Mismatches"]


def codec_pages(api: Api, names: Names) -> Iterator[Page]:
    decodable = decoded(api)
    for declaration in api.declarations.values():
        path = f"codecs/{names.models[declaration.id].module}.py"
        codecs = Codecs(api, names, own=declaration.id)
        if isinstance(declaration, ObjectDeclaration):
            view = _object_view(declaration, names, codecs, declaration.id in decodable)
            yield Page(path, "codec.py.jinja", view)
        elif declaration.inlined:
            continue
        elif declaration.id in decodable:  # `plain` encodes what an alias stands for
            yield Page(path, "alias_codec.py.jinja", _alias_view(declaration, codecs))


def _object_view(
    declaration: ObjectDeclaration, names: Names, codecs: Codecs, decodes: bool
) -> dict[str, object]:
    own = names.models[declaration.id]
    fields = names.fields[declaration.id]
    encode = [
        line
        for field in declaration.fields
        for line in _encode_field(field, fields[field.name], codecs)
    ]
    codecs.need("plain", "plain")
    decode: list[str] = []
    parts: list[dict[str, object]] = []
    if decodes:
        groups = [
            [
                line
                for field in group
                for line in _decode_field(field, fields[field.name], codecs)
            ]
            for group in _grouped(declaration.fields)
        ]
        if len(groups) == 1:
            decode = groups[0]
        else:
            parts = [
                _part(number, own.name, lines) for number, lines in enumerate(groups)
            ]
            decode = [f"_decode_{n}(data, new, at, notes)" for n in range(len(groups))]
        codecs.need("mismatches", "Mismatches")
        decode.append(_decode_additional(declaration, codecs))
    if declaration.additional is not None:
        encode.append(_encode_additional(declaration, codecs))
    known = [string(field.name) for field in declaration.fields]
    return {
        "docstring": docstring(f"JSON data to {own.name} and back.", 0),
        "imports": [
            imports(f"..models.{own.module}", [own.name]),
            *_runtime_imports(codecs),
        ],
        "known": _frozenset("_KNOWN", known) if decodes else "",
        "name": own.name,
        "unlike": bracketed("return notes.unlike(", [own.name, "at", "data"], ")", 2),
        "new": bracketed("new = object.__new__(", [own.name], ")", 1),
        "is_other": bracketed("if not isinstance(", ["value", own.name], "):", 1),
        "decode_signature": signature("def decode(", _DECODE, own.name, 0),
        "encode_docstring": docstring(
            f"JSON data of {own.name}; other values are left to the validator.", 4
        ),
        "encode": encode,
        "decode_docstring": docstring(
            f"{own.name} of JSON data; what does not fit is kept, and noted.", 4
        ),
        "decode": decode,
        "parts": parts,
    }


_GROUP = 40  # fields; type checkers give up on functions with hundreds of branches


def _grouped(fields: tuple[Field, ...]) -> list[tuple[Field, ...]]:
    starts = range(0, len(fields), _GROUP)
    return [fields[start : start + _GROUP] for start in starts] or [()]


def _part(number: int, name: str, lines: list[str]) -> dict[str, object]:
    """A function that decodes some fields of a large object."""
    parameters = [_DECODE[0], f"new: {name}", *_DECODE[1:]]
    head = f"def _decode_{number}("
    return {"signature": signature(head, parameters, "None", 0), "lines": lines}


def _frozenset(name: str, items: list[str]) -> str:
    flat = f"{name} = frozenset({sequence(items)})"
    if len(flat) <= WIDTH:
        return flat
    return f"{name} = frozenset(\n    {collection('(', items, ')', 1)}\n)"


def _runtime_imports(codecs: Codecs) -> list[str]:
    lines = [
        imports(f"..runtime.{module}", sorted(names))
        for module, names in sorted(codecs.runtime.items())
    ]
    if codecs.siblings:
        lines.append(imports(".", sorted(codecs.siblings)))
    return lines


def _encode_field(field: Field, name: str, codecs: Codecs) -> Iterator[str]:
    value = codecs.encoded(field.type, f"value.{name}")
    target = f"data[{string(field.name)}] = "
    if field.presence is Presence.REQUIRED:
        yield _statement(target, value, 1)
        return
    absent = "None"
    if admits_null(field.type):
        absent = codecs.need("unset", "UNSET")
    yield f"if value.{name} is not {absent}:"
    yield f"    {_statement(target, value, 2)}"


def _encode_additional(declaration: ObjectDeclaration, codecs: Codecs) -> str:
    assert declaration.additional is not None
    if codecs.encoded(declaration.additional, "") == "":
        return "data.update(value.additional_properties)"
    encode = codecs.need("plain", "encode_map")
    encoder = codecs.encoder(declaration.additional)
    given = bracketed(f"{encode}(", [encoder, "value.additional_properties"], ")", 2)
    flat = f"data.update({given})"
    if "\n" not in given and 4 + len(flat) <= WIDTH:
        return flat
    return f"data.update(\n        {given}\n    )"


def _decode_field(field: Field, name: str, codecs: Codecs) -> Iterator[str]:
    """The lines of one field; the good path of a scalar calls nothing."""
    wire = string(field.name)
    # A write-only property is absent from a response, required or not.
    omittable = field.presence is Presence.OMITTABLE or field.write_only
    nullable = admits_null(field.type)
    if field.presence is Presence.OMITTABLE and nullable:
        absent = codecs.need("unset", "UNSET")
    else:
        absent = codecs.need("decoding", "ABSENT")
    source = f"data.get({wire}, {absent})"
    inner = without_null(field.type)
    if inner is Scalar.ANY:
        yield _statement(f"new.{name} = ", source, 1)
        return
    at = fstring([(True, "at"), (False, f"/{escape(field.name)}")])
    value = codecs.decoded(inner, "item", at)
    tests = [test for test in (codecs.scalar_test(inner),) if test]
    if omittable and nullable:
        tests.append(f"item not in {codecs.need('decoding', 'NOTHING')}")
    elif omittable or nullable:
        tests.append("item is not None")
    if not tests:
        yield _statement(f"item = {source}", "", 1)
        yield _statement(f"new.{name} = ", value, 1)
        return
    yield _statement(f"new.{name} = item = ", source, 1)
    yield f"if {' and '.join(tests)}:"
    yield f"    {_statement(f'new.{name} = ', value, 2)}"


def _decode_additional(declaration: ObjectDeclaration, codecs: Codecs) -> str:
    if declaration.additional is None:
        closed = codecs.need("decoding", "note_unknown")
        return f"{closed}(data, _KNOWN, at, notes)"
    others = f"{codecs.need('decoding', 'others')}(data, _KNOWN)"
    if declaration.additional is not Scalar.ANY:
        decode = codecs.need("mismatches", "decode_map")
        decoder = codecs.decoder(declaration.additional)
        others = f"{decode}({decoder}, {others}, at, notes)"
    return _statement("new.additional_properties = ", others, 1)


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
            return f"{target}(\n{pad}    {laid_out(value, depth + 1)}\n{pad})"
    return target + laid


def _alias_view(declaration: AliasDeclaration, codecs: Codecs) -> dict[str, object]:
    name = codecs.names.models[declaration.id].name
    if isinstance(declaration.type, Choice):
        values = list(map(literal, declaration.type.values))
        constant = collection("VALUES = (", values, ")", 0)
        if len(values) == 1:
            constant = f"VALUES = ({values[0]},)"
        decoded = f"{codecs.need('decoding', 'decode_choice')}(VALUES, data, at, notes)"
    else:
        constant = ""
        decoded = codecs.decoded(declaration.type, "data", "at")
    codecs.need("mismatches", "Mismatches")
    return {
        "docstring": docstring(f"JSON data to {name}.", 0),
        "imports": _runtime_imports(codecs),
        "constant": constant,
        "decode_docstring": docstring(
            f"{name} of JSON data; what does not fit is kept, and noted.", 4
        ),
        "decoded": _statement("return ", decoded, 1),
    }
