"""Values made from schemas that have no examples."""

from __future__ import annotations

from pathlib import Path
from time import process_time
from typing import Any

import pytest

from openapi_gen.formats import FORMATS
from openapi_gen.samples.format_samples import NUMBERS, STRINGS
from tests.support.documents import document, ref
from tests.support.samples import sampled

STRING = {"type": "string"}
INTEGER = {"type": "integer"}


def thing(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties)}


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        # scalars
        (STRING, "string"),
        (INTEGER, 1),
        ({"type": "number"}, 1.5),
        ({"type": "boolean"}, True),
        ({"type": "null"}, None),
        ({"type": ["null", "integer"]}, 1),
        ({"enum": ["a", "b"]}, "a"),
        ({"enum": [None, "b"], "type": ["string", "null"]}, "b"),
        ({"const": {"a": [1]}}, {"a": [1]}),
        ({"type": "integer", "enum": ["a", 2]}, 2),
        ({"enum": [{}, {"a": 1}], "required": ["a"]}, {"a": 1}),
        ({"enum": [{"a": "b"}, {"a": 2}], "properties": {"a": INTEGER}}, {"a": 2}),
        ({"enum": [[], ["a"], [1, 2]], "minItems": 1, "items": INTEGER}, [1, 2]),
        ({"const": {"a": 1}, "maxProperties": 0}, None),
        ({"allOf": [{"const": [1, 1]}, {"uniqueItems": True}]}, None),
        # strings
        ({**STRING, "minLength": 8}, "stringst"),
        ({**STRING, "maxLength": 3}, "str"),
        ({**STRING, "maxLength": 0}, ""),
        ({**STRING, "format": "date-time"}, "2026-01-02T03:04:05Z"),
        ({**STRING, "format": "uri"}, "https://example.com/"),
        (
            {**STRING, "format": "uri", "minLength": 30},
            "https://example.com/" + "a" * 10,
        ),
        ({**STRING, "format": "email"}, "user@example.com"),
        ({**STRING, "contentEncoding": "base64"}, "aGVsbG8="),
        # patterns
        ({**STRING, "pattern": "^AC[0-9a-f]{6}$"}, "ACabcdef"),
        ({**STRING, "pattern": "^[A-Z]{2}\\d{3}$"}, "AB123"),
        ({**STRING, "pattern": "^(cat|dog)s?$"}, "cat"),
        ({**STRING, "pattern": "^[a-z]*$"}, "a"),
        ({**STRING, "pattern": "^[a-z]+$", "minLength": 4}, "abcde"[:4]),
        ({**STRING, "pattern": "^a?$", "maxLength": 0}, ""),
        ({**STRING, "pattern": "^(?!x)[a-z]$"}, "a"),
        ({**STRING, "pattern": "x"}, "x"),
        ({**STRING, "pattern": "^\\d{4}-\\d{2}$", "format": "date"}, None),
        # numbers
        ({**INTEGER, "minimum": 18}, 18),
        ({**INTEGER, "exclusiveMinimum": 18}, 19),
        ({**INTEGER, "maximum": -3}, -3),
        ({**INTEGER, "minimum": 11, "multipleOf": 5}, 15),
        ({"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.2}, 0.1),
        ({"type": "number", "multipleOf": 0.01, "minimum": 7.001}, 7.01),
        ({**INTEGER, "minimum": 2, "maximum": 1}, None),
        ({**INTEGER, "format": "unix-time"}, 1767323045),
        # arrays
        ({"type": "array", "items": STRING}, ["string"]),
        ({"type": "array"}, []),
        ({"type": "array", "items": STRING, "maxItems": 0}, []),
        (
            {"type": "array", "items": INTEGER, "minItems": 3, "uniqueItems": True},
            [1, 2, 3],
        ),
        ({"type": "array", "prefixItems": [STRING, INTEGER]}, ["string", 1]),
        ({"type": "array", "contains": {"const": 5}, "minContains": 2}, [5, 5]),
        (
            {
                "type": "array",
                "items": {"enum": [1, 2]},
                "minItems": 3,
                "uniqueItems": True,
            },
            None,
        ),
        # objects
        (thing(a=STRING, b=INTEGER), {"a": "string", "b": 1}),
        ({"type": "object", "additionalProperties": INTEGER}, {"key": 1}),
        ({"type": "object", "additionalProperties": INTEGER, "maxProperties": 0}, {}),
        ({"type": "object", "minProperties": 2}, {"key": "string", "key2": "string"}),
        ({"type": "object"}, {}),
        ({"type": "object", "patternProperties": {"^x-": INTEGER}}, {"x-": 1}),
        (
            {
                "type": "object",
                "propertyNames": {"enum": ["en", "de"]},
                "additionalProperties": STRING,
            },
            {"en": "string"},
        ),
        (
            {"required": ["a"], "dependentRequired": {"a": ["b"]}},
            {"a": "string", "b": "string"},
        ),
        (
            {"required": ["a"], "dependentSchemas": {"a": thing(b=INTEGER)}},
            {"b": 1, "a": "string"},
        ),
        ({**thing(a=STRING), "additionalProperties": False, "minProperties": 2}, None),
        # several schemas
        ({"allOf": [thing(a=STRING), thing(b=INTEGER)]}, {"a": "string", "b": 1}),
        ({"allOf": [INTEGER, {"minimum": 5}, {"maximum": 5}]}, 5),
        ({"anyOf": [{"type": "null"}, STRING]}, "string"),
        ({"oneOf": [thing(a=STRING), thing(b=STRING)]}, {"a": "string"}),
        ({"oneOf": [INTEGER, {"minimum": 0, "type": "integer"}]}, -1),
        ({"type": "string", "not": {"enum": ["string"]}}, "string2"),
        ({"not": {"type": ["string", "integer"]}}, {}),
        ({"not": {}}, None),
        (
            {
                **thing(kind={"enum": ["a", "b"]}),
                "if": {"properties": {"kind": {"const": "a"}}},
                "then": thing(a=STRING),
                "else": thing(b=STRING),
            },
            {"kind": "a", "a": "string"},
        ),
        ({**thing(a=STRING), "unevaluatedProperties": False}, {"a": "string"}),
        ({"anyOf": [False, STRING]}, "string"),
        (False, None),
        (True, "string"),
    ],
)
def test_a_value_is_made(schema: Any, expected: Any, tmp_path: Path) -> None:
    text = document({"Thing": schema, "Other": STRING}, openapi="3.1.0")
    read = sampled(text, tmp_path)
    sample = read.samples.schema("#/components/schemas/Thing")
    if expected is None and schema not in ({"type": "null"},):
        assert sample is None
    else:
        assert sample is not None
        assert sample.value == expected
        assert read.accepts("Thing", expected)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_a_value(name: str, tmp_path: Path) -> None:
    row = FORMATS[name]
    assert (name in NUMBERS) == (row.type == "number")
    assert (name in STRINGS) == (row.type == "string")
    schema = {"type": "array", "items": {"type": row.type, "format": name}}
    schema |= {"minItems": 2, "uniqueItems": True}
    read = sampled(document({"Thing": schema}, openapi="3.1.0"), tmp_path)
    value = read.made("Thing")
    assert len(value) == 2
    if name in STRINGS:
        assert value == [*STRINGS[name][:2]]


def test_a_discriminator_has_the_value_of_its_member(tmp_path: Path) -> None:
    cat = {**thing(kind=STRING, claws=INTEGER)}
    dog = {**thing(kind=STRING, bark=INTEGER)}
    mapping = {"meow": "#/components/schemas/Cat", "woof": "#/components/schemas/Dog"}
    union = {
        "oneOf": [ref("Cat"), ref("Dog")],
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }
    read = sampled(document({"Cat": cat, "Dog": dog, "Pet": union}), tmp_path)
    assert read.made("Pet") == {"kind": "meow", "claws": 1}


def test_a_recursion_ends(tmp_path: Path) -> None:
    node = {
        "type": "object",
        "properties": {
            "name": STRING,
            "children": {"type": "array", "items": ref("Node")},
            "parent": ref("Node"),
            "next": {"anyOf": [ref("Node"), {"type": "null"}]},
        },
        "required": ["name", "children", "next"],
    }
    read = sampled(document({"Node": node}, openapi="3.1.0"), tmp_path)
    assert read.made("Node") == {"name": "string", "children": [], "next": None}


def test_a_recursion_without_an_end_has_no_value(tmp_path: Path) -> None:
    node = {"type": "object", "properties": {"a": ref("Node")}, "required": ["a"]}
    read = sampled(document({"Node": node}), tmp_path)
    assert read.samples.schema("#/components/schemas/Node") is None


def test_a_value_does_not_grow_without_bounds(tmp_path: Path) -> None:
    """Each schema has ten of the next."""
    schemas: dict[str, Any] = {"T8": STRING}
    for level in range(8):
        properties = {f"p{n}": ref(f"T{level + 1}") for n in range(10)}
        schemas[f"T{level}"] = {"type": "object", "properties": properties}
    read = sampled(document(schemas), tmp_path)
    assert len(str(read.made("T0"))) < 20_000
    for level in range(8):
        schemas[f"T{level}"]["required"] = list(schemas[f"T{level}"]["properties"])
    read = sampled(document(schemas), tmp_path)
    assert read.samples.schema("#/components/schemas/T0") is None


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "pattern": "^((a{1000}){1000}){1000}$"},
        {"type": "string", "minLength": 10**9},
        {"type": "array", "items": STRING, "minItems": 10**9},
        {"type": "object", "minProperties": 10**9},
        {"type": "number", "multipleOf": 1e-300, "minimum": 1e300, "maximum": 1e301},
        {
            "type": "object",
            "allOf": [
                *(
                    {"anyOf": [thing(**{f"a{n}": STRING}), thing(**{f"b{n}": STRING})]}
                    for n in range(40)
                ),
                {"anyOf": [{"type": "string"}, {"type": "integer"}]},
            ],
        },
    ],
)
def test_a_search_ends_soon(schema: Any, tmp_path: Path) -> None:
    read = sampled(document({"Thing": schema}, openapi="3.1.0"), tmp_path)
    start = process_time()
    read.samples.schema("#/components/schemas/Thing")
    assert process_time() - start < 5


def test_the_same_values_each_time(tmp_path: Path) -> None:
    schemas = {"A": thing(a=STRING, b={"anyOf": [INTEGER, STRING]}), "B": ref("A")}
    text = document(schemas)
    first, second = sampled(text, tmp_path), sampled(text, tmp_path)
    for name in schemas:
        assert first.made(name) == second.made(name)
