"""`nullable` and null types, wherever and however documents write them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from openapi_gen.model import (
    ArrayOf,
    MapOf,
    ObjectDeclaration,
    Ref,
    Scalar,
    Type,
    UnionOf,
)
from tests.support.apis import field_types, only_operation, read
from tests.support.documents import document, operation, ref
from tests.support.packages import Packages

H = {"type": "object", "required": ["m"], "properties": {"m": {"type": "integer"}}}
NULLABLE = {"nullable": True}


def type_of(schema: Any, openapi: str = "3.0.1") -> tuple[Type, list[str]]:
    """The type of a property, and what is reported."""
    owner = {"type": "object", "properties": {"k": schema}}
    api, found = read(document({"P": owner, "H": H}, openapi=openapi))
    return field_types(api, "#/components/schemas/P")["k"], found


REF_OR_NULL = UnionOf((Ref("#/components/schemas/H"), Scalar.NULL))


# Members of unions that only add null


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
@pytest.mark.parametrize(
    "null",
    [
        NULLABLE,
        {**NULLABLE, "description": "or nothing"},
        {"enum": [None], **NULLABLE},
        {"enum": [None]},
        {"type": "object", **NULLABLE},
        {"type": "null"},
        {"type": None},
    ],
    ids=json.dumps,
)
@pytest.mark.parametrize("openapi", ["3.0.1", "3.1.0"])
def test_a_member_that_only_adds_null(openapi: str, null: Any, keyword: str) -> None:
    for members in ([ref("H"), null], [null, ref("H")]):
        type_, _ = type_of({keyword: members}, openapi)
        assert set(getattr(type_, "members", ())) == set(REF_OR_NULL.members)


@pytest.mark.parametrize("openapi", ["3.0.1", "3.1.0"])
def test_a_nullable_object_beside_what_is_no_object_is_an_object(openapi: str) -> None:
    members = [{"type": "string"}, {"type": "object", **NULLABLE}]
    type_, _ = type_of({"oneOf": members}, openapi)
    assert set(getattr(type_, "members", ())) == {
        Scalar.STRING,
        MapOf(Scalar.ANY),
        Scalar.NULL,
    }


def test_members_that_only_add_null_are_one_note() -> None:
    union = {"anyOf": [ref("H"), NULLABLE]}
    owner = {"type": "object", "properties": {"a": union, "b": union}}
    _, found = read(document({"P": owner, "H": H}))
    assert found == ["note null-member"]


# Types


@pytest.mark.parametrize("openapi", ["3.0.1", "3.1.0"])
def test_null_without_quotes_in_a_list_of_types(openapi: str) -> None:
    type_, found = type_of({"type": ["string", None]}, openapi)
    assert type_ == UnionOf((Scalar.STRING, Scalar.NULL))
    assert "warning unquoted-string" in found


def test_the_type_null_in_3_0() -> None:
    assert type_of({"type": "null"}) == (Scalar.NULL, ["warning newer-keyword"])
    named = {"P": {"type": "object", "properties": {"k": ref("N")}}}
    api, _ = read(document({**named, "N": {"type": "null"}}))
    assert field_types(api, "#/components/schemas/P")["k"] is Scalar.NULL


# Beside `$ref`, enums and compositions


def swagger(schema: Any) -> str:
    owner = {"type": "object", "properties": {"k": schema}}
    spec = {
        "swagger": "2.0",
        "info": {"title": "S", "version": "1"},
        "paths": {},
        "definitions": {"P": owner, "H": H},
    }
    return json.dumps(spec)


def test_x_nullable_beside_a_reference_in_swagger_2() -> None:
    api, _ = read(swagger({"$ref": "#/definitions/H", "x-nullable": True}))
    assert field_types(api, "#/definitions/P")["k"] == UnionOf(
        (Ref("#/definitions/H"), Scalar.NULL)
    )


def test_nullable_through_references_and_one_allof() -> None:
    assert type_of({**ref("H"), **NULLABLE})[0] == REF_OR_NULL
    assert type_of({"allOf": [ref("H")], **NULLABLE})[0] == REF_OR_NULL
    assert type_of({"allOf": [{**ref("H"), **NULLABLE}]})[0] == REF_OR_NULL
    items = {"type": "array", "items": {**ref("H"), **NULLABLE}}
    assert type_of(items)[0] == ArrayOf(REF_OR_NULL)
    values = {"type": "object", "additionalProperties": {**ref("H"), **NULLABLE}}
    assert type_of(values)[0] == MapOf(REF_OR_NULL)
    chain = {"A": {**ref("B"), **NULLABLE}, "B": ref("H"), "H": H}
    owner = {"type": "object", "properties": {"k": ref("A")}}
    api, _ = read(document({"P": owner, **chain}))
    assert field_types(api, "#/components/schemas/P")["k"] == REF_OR_NULL


def test_siblings_of_references_are_read_with_one_note() -> None:
    fields = {
        "a": {**ref("H"), **NULLABLE, "description": "the a", "deprecated": True},
        "b": {**ref("H"), "default": {"m": 1}, "readOnly": True},
    }
    owner = {"type": "object", "properties": fields}
    api, found = read(document({"P": owner, "H": H}))
    declaration = api.declarations["#/components/schemas/P"]
    assert isinstance(declaration, ObjectDeclaration)
    a, b = declaration.fields
    assert (a.docs.description, a.docs.deprecated) == ("the a", True)
    assert (b.docs.default, b.read_only) == ('{"m": 1}', True)
    assert found == ["note reference-siblings"]


def test_other_siblings_are_ignored_with_a_note_for_each_keyword() -> None:
    limited = {**ref("H"), "minProperties": 5}
    owner = {"type": "object", "properties": {"a": limited, "b": limited}}
    _, found = read(document({"P": owner, "H": H}))
    assert found == ["note reference-siblings"]


def test_the_description_beside_a_parameter_reference_in_3_0() -> None:
    parameter = {"name": "q", "in": "query", "schema": {"type": "string"}}
    written = {"$ref": "#/components/parameters/Q", "description": "Mine."}
    spec = document(
        paths={"/a": {"get": operation("getA", parameters=[written])}},
        components={"parameters": {"Q": {**parameter, "description": "Its."}}},
    )
    (read_parameter,) = only_operation(read(spec)[0]).parameters
    assert read_parameter.docs.description == "Mine."


# What is sent and refused

E = {"type": "string", "enum": ["x", "y"]}
SCHEMAS = {
    "ref": {**ref("H"), **NULLABLE},
    "enum": {**E, **NULLABLE},
    "untyped_enum": {"enum": ["x"], **NULLABLE},
    "enum_ref": {**ref("E"), **NULLABLE},
    "all_of": {"allOf": [ref("H")], **NULLABLE},
    "one_of": {"oneOf": [ref("H"), {"type": "string"}], **NULLABLE},
    "member": {"oneOf": [ref("H"), NULLABLE]},
    "plain_ref": ref("H"),
    "plain_enum": E,
}
NOT = {
    "not_typed": {"not": {"type": "string", **NULLABLE}},
    "not_enum": {"not": {"enum": ["x"], **NULLABLE}},
    "not_typed_enum": {"not": {**E, **NULLABLE}},
    "not_ref": {"not": {**ref("H"), **NULLABLE}},
    "not_all_of": {"not": {"allOf": [ref("H")], **NULLABLE}},
}


def test_null_is_accepted_where_authors_mean_it(packages: Packages) -> None:
    owner = {"type": "object", "properties": {**SCHEMAS, **NOT}}
    paths = {"/p": {"post": operation("send", body=ref("P"))}}
    spec = document({"P": owner, "H": H, "E": E}, paths=paths)
    api = packages.load("nulls_30", spec)
    accepted = {
        name: api.validators.validate_p({name: None}) == [] for name in (*SCHEMAS, *NOT)
    }
    assert accepted == {
        **dict.fromkeys(SCHEMAS, True),
        "plain_ref": False,
        "plain_enum": False,
        "not_typed": False,  # null has one of the denied types
        "not_enum": True,
        "not_typed_enum": True,
        "not_ref": True,
        "not_all_of": True,
    }
    sent = api.P(ref=None, enum=None, member=None, one_of=None)
    assert json.loads(sent.to_json()) == dict.fromkeys(
        ("ref", "enum", "member", "one_of")
    )
    assert api.P.from_dict({"ref": None}).ref is None
    assert api.validators.validate_p({"member": {"m": "x"}}) != []
    assert api.validators.validate_p({"member": {"m": 1}}) == []
