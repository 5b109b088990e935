"""Example data as expressions: the object that a caller makes, as black lays it out."""

from __future__ import annotations

from typing import Any

import black
import pytest

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.formats import FORMATS
from openapi_gen.model import (
    Api,
    FileSample,
    FormattedString,
    MapOf,
    Ref,
    Scalar,
    Type,
    UnionOf,
)
from openapi_gen.writing.naming.names import Names, decide_names
from openapi_gen.writing.runtime_formats import RuntimeFormats
from openapi_gen.writing.source.values import ValueWriter
from openapi_gen.writing.source.values_decoded import Decoder, sent
from openapi_gen.writing.source.values_layout import statement
from tests.architecture.test_python_types import SAMPLES
from tests.support.apis import read
from tests.support.runtime_modules import load

SCHEMAS: dict[str, Any] = {
    "Pet": {
        "type": "object",
        "required": ["petName"],
        "properties": {
            "id": {"type": "integer", "readOnly": True},
            "petName": {"type": "string"},
            "born": {"type": "string", "format": "date"},
            "tags": {"type": "array", "items": {"$ref": "#/components/schemas/Tag"}},
            "note": {"type": ["string", "null"]},
            "photo": {"type": "string", "contentEncoding": "base64"},
        },
    },
    "Tag": {
        "type": "object",
        "required": ["label", "version"],
        "properties": {"label": {"type": "string"}, "version": {"const": "1"}},
        "additionalProperties": False,
    },
    "Cat": {
        "type": "object",
        "required": ["kind", "lives"],
        "properties": {"kind": {"type": "string"}, "lives": {"type": "integer"}},
    },
    "Dog": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}, "breed": {"type": "string"}},
    },
    "Animal": {
        "oneOf": [
            {"$ref": "#/components/schemas/Cat"},
            {"$ref": "#/components/schemas/Dog"},
        ],
        "discriminator": {"propertyName": "kind"},
    },
    "Shape": {
        "oneOf": [
            {"$ref": "#/components/schemas/Circle"},
            {"$ref": "#/components/schemas/Square"},
        ]
    },
    "Circle": {
        "type": "object",
        "required": ["radius"],
        "properties": {"radius": {"type": "number"}},
    },
    "Square": {
        "type": "object",
        "required": ["side"],
        "properties": {"side": {"type": "number"}},
    },
    "Pair": {
        "type": "array",
        "prefixItems": [{"type": "string"}, {"type": "integer"}],
        "items": False,
        "minItems": 2,
    },
    "Client": {"type": "object", "properties": {"a": {"type": "string"}}},
    "Tree": {
        "type": "object",
        "properties": {
            "nodes": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}
        },
    },
}


def echo(schema: dict[str, Any]) -> dict[str, Any]:
    """An operation that sends and returns a schema."""
    content = {"application/json": {"schema": schema}}
    return {
        "requestBody": {"required": True, "content": content},
        "responses": {"200": {"description": "d", "content": content}},
    }


@pytest.fixture(scope="module")
def api() -> Api:
    found, _ = read(
        {
            "openapi": "3.1.0",
            "info": {"title": "t", "version": "1"},
            "paths": {
                f"/{name}": {"post": echo({"$ref": f"#/components/schemas/{name}"})}
                for name in SCHEMAS
            },
            "components": {"schemas": SCHEMAS},
        }
    )
    return found


@pytest.fixture(scope="module")
def names(api: Api) -> Names:
    return decide_names(api, {}, "spec.json", Diagnostics())


def ref(name: str) -> Ref:
    return Ref(f"#/components/schemas/{name}")


def written(api: Api, names: Names, type_: Type, data: object) -> str:
    """The expression, which black leaves as it is."""
    writer = ValueWriter(names, "shop")
    value = Decoder(api, RuntimeFormats(load)).decode(type_, data)
    code = statement(writer.write(value), 0, "x = ")
    assert black.format_str(code, mode=black.Mode()) == f"{code}\n"
    return code.removeprefix("x = ")


@pytest.mark.parametrize(
    ("type_", "data", "expected"),
    [
        (Scalar.STRING, 'it\'s "é"\n', "'it\\'s \"é\"\\n'"),
        (Scalar.INTEGER, 2.0, "2"),
        (Scalar.NUMBER, 1e20, "1e20"),
        (Scalar.NUMBER, float("inf"), 'float("inf")'),
        (Scalar.ANY, {"a": [True, None, {}]}, '{"a": [True, None, {}]}'),
        (Scalar.BINARY, "AP8=", 'b"\\x00\\xff"'),
        (Scalar.BINARY, "no base64", 'b"no base64"'),
        (Scalar.FILE, FileSample("a.png"), 'Path("a.png")'),
        (
            Scalar.FILE,
            FileSample("a.png", "image/png"),
            '("a.png", Path("a.png"), "image/png")',
        ),
        (Scalar.FILE, "text", 'b"text"'),
        (MapOf(Scalar.INTEGER), {"a b": 1}, '{"a b": 1}'),
        (UnionOf((FormattedString("date"), Scalar.NULL)), None, "None"),
    ],
)
def test_values_without_a_class(
    api: Api, names: Names, type_: Type, data: object, expected: str
) -> None:
    assert written(api, names, type_, data) == expected


@pytest.mark.parametrize(
    ("format_", "data", "expected"),
    [
        ("date", "2026-01-02", "date(2026, 1, 2)"),
        ("date", "2026-13-02", '"2026-13-02"'),
        (
            "date-time",
            "2026-01-02T03:04:05.5Z",
            "datetime(2026, 1, 2, 3, 4, 5, 500000, tzinfo=UTC)",
        ),
        (
            "date-time",
            "2026-01-02T03:04:00-01:30",
            "datetime(2026, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=-1, minutes=-30)))",
        ),
        ("time", "03:04:05Z", "time(3, 4, 5, tzinfo=UTC)"),
        ("duration", "P1DT2H", "timedelta(days=1, hours=2)"),
        ("duration", "PT0S", "timedelta()"),
        ("decimal", "1.50", 'Decimal("1.50")'),
    ],
)
def test_formats(
    api: Api, names: Names, format_: str, data: str, expected: str
) -> None:
    assert written(api, names, FormattedString(format_), data) == expected


@pytest.mark.parametrize("name", SAMPLES)
def test_every_format_evaluates_to_what_the_runtime_decodes(
    api: Api, names: Names, name: str
) -> None:
    format_, _, number = name.partition(" ")
    is_number = bool(number) or FORMATS[format_].type == "number"
    codecs = RuntimeFormats(load)
    type_ = FormattedString(format_, is_number)
    writer = ValueWriter(names, "shop")
    value = Decoder(api, codecs).decode(type_, SAMPLES[name])
    scope: dict[str, Any] = {}
    exec("\n".join(writer.standard), scope)
    code = writer.write(value).flat
    exec("\n".join(writer.standard), scope)
    assert eval(code, scope) == codecs.decode(type_, SAMPLES[name])


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        (
            "Pet",
            {"id": 1, "petName": "Tom", "born": "2026-01-02", "note": None},
            'Pet(pet_name="Tom", born=date(2026, 1, 2), note=None)',
        ),
        (
            "Pet",
            {"petName": "Tom", "Extra": [1]},
            'Pet(pet_name="Tom", additional_properties={"Extra": [1]})',
        ),
        # No instance says these:
        ("Pet", {"born": "2026-01-02"}, '{"born": "2026-01-02"}'),
        ("Pet", {"petName": "T", "born": None}, '{"petName": "T", "born": None}'),
        ("Tag", {"label": "a", "x": 1}, '{"label": "a", "x": 1}'),
        ("Pet", "Tom", '"Tom"'),
        # The class has the only value of a constant:
        ("Tag", {"label": "a", "version": "1"}, 'Tag(label="a")'),
        ("Tag", {"label": "a", "version": "2"}, 'Tag(label="a", version="2")'),
        ("Animal", {"kind": "Cat", "lives": 9}, "Cat(lives=9)"),
        ("Animal", {"kind": "Dog"}, "Dog()"),
        ("Shape", {"side": 1}, "Square(side=1)"),
        ("Pair", ["a", 1], '("a", 1)'),
        ("Pair", ["a"], '["a"]'),
        ("Client", {"a": "b"}, 'models.Client(a="b")'),
        ("Tree", {"nodes": [{}]}, "Tree(nodes=[Tree()])"),
    ],
)
def test_schemas(
    api: Api, names: Names, name: str, data: object, expected: str
) -> None:
    assert written(api, names, ref(name), data) == expected


def test_what_does_not_fit_a_line_is_opened(api: Api, names: Names) -> None:
    data = {
        "petName": "a" * 80,
        "tags": [
            {"label": "b" * 40, "version": "1"},
            {"label": "c" * 75, "version": "1"},
        ],
        "note": "",
    }
    assert written(api, names, ref("Pet"), data) == f"""Pet(
    pet_name="{"a" * 80}",
    tags=[
        Tag(label="{"b" * 40}"),
        Tag(
            label="{"c" * 75}",
        ),
    ],
    note="",
)"""


def test_the_data_that_is_sent_is_in_the_order_of_the_class(api: Api) -> None:
    given = {"x": 1, "born": "2026-01-02", "id": 7, "petName": "Tom"}
    value = Decoder(api, RuntimeFormats(load)).decode(ref("Pet"), given)
    assert list(sent(value).items()) == [
        ("petName", "Tom"),
        ("born", "2026-01-02"),
        ("x", 1),
    ]


def test_the_data_that_is_sent_has_tags_and_constants(api: Api) -> None:
    decoder = Decoder(api, RuntimeFormats(load))
    assert sent(decoder.decode(ref("Animal"), {"kind": "Dog"})) == {"kind": "Dog"}
    assert sent(decoder.decode(ref("Tag"), {"label": "a"})) == {
        "label": "a",
        "version": "1",
    }
