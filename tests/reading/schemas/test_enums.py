"""Enums whose values are not of their type, and schemas that no value fulfils."""

from __future__ import annotations

from typing import Any

import pytest

from openapi_gen.model import ArrayOf, Enumeration, Type, without_null
from tests.support.apis import field_types, only_operation, read, read_with_messages
from tests.support.documents import document, operation
from tests.support.loopback import Loopback
from tests.support.packages import Packages


def values(type_: Type) -> tuple[Any, ...]:
    inner = without_null(type_)
    assert isinstance(inner, Enumeration)
    return inner.values


def property_(schema: dict[str, Any], openapi: str) -> tuple[Type, list[str]]:
    owner = {"type": "object", "properties": {"k": schema}}
    api, found = read(document({"P": owner}, openapi=openapi))
    return field_types(api, "#/components/schemas/P")["k"], found


@pytest.mark.parametrize("openapi", ["3.0.3", "3.1.0", "3.2.0"])
@pytest.mark.parametrize(
    ("type_", "written", "meant"),
    [
        ("string", [1.5, 2, True, "a"], ("1.5", "2", "true", "a")),
        ("integer", ["1", " 2"], (1, 2)),
        ("boolean", ["true", "False"], (True, False)),
    ],
)
def test_values_become_those_of_the_type(
    openapi: str, type_: str, written: list[Any], meant: tuple[Any, ...]
) -> None:
    found, reported = property_({"type": type_, "enum": written}, openapi)
    assert values(found) == meant
    assert reported == ["warning enum-type"]


def test_values_of_a_type_or_null() -> None:
    schema = {"type": ["string", "null"], "enum": [1, None]}
    assert values(property_(schema, "3.1.0")[0]) == ("1",)


def test_what_is_no_value_of_the_type_is_a_contradiction() -> None:
    schema = {"type": "integer", "enum": ["low", "high"]}
    assert property_(schema, "3.0.3")[1] == ["warning unsatisfiable-schema"]


def test_numbers_keep_the_digits_of_the_document() -> None:
    spec = (
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
        "components: {schemas: {P: {type: object, properties: {k:\n"
        "  {type: string, enum: [1.0, 2.10, 0777, 1e3, TRUE]}}}}}\n"
    )
    type_ = field_types(read(spec)[0], "#/components/schemas/P")["k"]
    assert values(type_) == ("1.0", "2.10", "0777", "1e3", "TRUE")


def test_the_enum_of_an_array_is_that_of_its_items() -> None:
    schema = {"type": "array", "items": {"type": "string"}, "enum": ["a", "b"]}
    found, reported = property_(schema, "3.0.3")
    assert isinstance(found, ArrayOf)
    assert values(found.item) == ("a", "b")
    assert reported == ["warning enum-of-array"]


def test_a_default_becomes_the_value_that_is_meant() -> None:
    schema = {"type": "string", "enum": [1, 2], "default": 1}
    parameter = {"name": "v", "in": "query", "schema": schema}
    paths = {"/a": {"get": operation("getA", parameters=[parameter])}}
    api, found = read(document(paths=paths))
    assert only_operation(api).parameters[0].docs.default == '"1"'
    assert found == ["warning enum-type"]


def test_such_values_are_sent(packages: Packages) -> None:
    parameters = [
        {"name": "s", "in": "query", "schema": {"type": "string", "enum": [1.1, 2]}},
        {"name": "i", "in": "query", "schema": {"type": "integer", "enum": ["1"]}},
        {"name": "b", "in": "header", "schema": {"type": "boolean", "enum": ["true"]}},
    ]
    paths = {"/a": {"get": operation("getA", parameters=parameters)}}
    api = packages.load("enums_against_type", document(paths=paths))
    with Loopback() as server, api.Client(base_url=server.url) as client:
        client.things.get_a(s="1.1", i=1, b=True)
        assert server.last.target == "/a?s=1.1&i=1"
        assert server.last.header("b") == "true"
        with pytest.raises(api.RequestValidationError):
            client.things.get_a(s="1")


@pytest.mark.parametrize(
    ("schema", "openapi", "reason"),
    [
        ({"minimum": 10, "maximum": 5}, "3.0.3", "`minimum` 10 and `maximum` 5"),
        (
            {"minimum": 5, "maximum": 5, "exclusiveMaximum": True},
            "3.0.3",
            "`minimum` 5 and `exclusiveMaximum` 5",
        ),
        (
            {"exclusiveMinimum": 5, "maximum": 5},
            "3.1.0",
            "`exclusiveMinimum` 5 and `maximum` 5",
        ),
        (
            {"type": "string", "minLength": 2, "maxLength": 1},
            "3.1.0",
            "`minLength` 2 and `maxLength` 1",
        ),
        ({"type": "string", "const": []}, "3.1.0", "`const` and the type string"),
    ],
)
def test_a_schema_that_nothing_fulfils(
    schema: dict[str, Any], openapi: str, reason: str
) -> None:
    owner = {"type": "object", "properties": {"k": {"type": "integer", **schema}}}
    _, found = read_with_messages(document({"P": owner}, openapi=openapi))
    message = f"no value can fulfil {reason}: nothing can be sent here"
    assert found == [f"warning unsatisfiable-schema: {message}"]


@pytest.mark.parametrize(
    "schema",
    [
        {"type": "integer", "minimum": 5, "maximum": 5},
        {"minimum": 10, "maximum": 5},  # any value that is not a number
        {"type": ["string", "null"], "minLength": 2, "maxLength": 1},
        {"type": "integer", "enum": [1.0]},
    ],
)
def test_a_schema_that_something_fulfils(schema: dict[str, Any]) -> None:
    owner = {"type": "object", "properties": {"k": schema}}
    assert read(document({"P": owner}, openapi="3.1.0"))[1] == []


@pytest.mark.parametrize("openapi", ["3.0.3", "3.1.0"])
@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ([1.5, 2, 1.5], (1.5, 2)),
        ([1.5, None], (1.5,)),
        ([1.5, {}], None),
        ([1.5, [1]], None),
        ([1.5, True], None),
        ([1.5, "a"], None),
        ([], None),
    ],
)
def test_named_numbers_with_a_fraction(
    openapi: str, listed: list[Any], found: tuple[Any, ...] | None
) -> None:
    """They have constants, if all values are numbers."""
    api, _ = read(document({"P": {"type": "number", "enum": listed}}, openapi=openapi))
    declared = api.declarations.get("#/components/schemas/P")
    numbers = getattr(declared, "numbers", None)
    assert (numbers and numbers.values) == found
