"""Faults of well-known documents that have one meaning, in all the places they can have."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from openapi_gen.model import ArrayOf, ObjectDeclaration, Ref, Scalar, SecurityKind
from tests.support.apis import field_types, only_operation, read
from tests.support.command import gen
from tests.support.documents import document, operation, ref
from tests.support.loopback import Loopback, answer
from tests.support.packages import Packages, imported

STRING = {"type": "string"}
OPENAPI = ("3.0.3", "3.1.0", "3.2.0")


def get(**members: Any) -> dict[str, Any]:
    return {"/a": {"get": operation("getA", **members)}}


# Security requirements


@pytest.mark.parametrize("written", [[{"key": None}], {"key": []}, ["key"]])
@pytest.mark.parametrize("openapi", OPENAPI)
def test_a_requirement_without_its_list_is_read(openapi: str, written: Any) -> None:
    components = {
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        "schemas": {},
    }
    for members in (
        {"paths": get(security=written)},
        {"paths": get(), "security": written},
    ):
        spec = document(openapi=openapi, components=components, **members)
        api, found = read(spec)
        security = only_operation(api).security
        assert found and all(line.startswith("warning") for line in found)
        assert [r.scheme for one in security or api.security for r in one] == ["key"]
        assert api.security_schemes[0].kind is SecurityKind.BEARER


# Parameters that the path does not name


@pytest.mark.parametrize("owner", ["operation", "path item", "component"])
def test_a_path_parameter_without_a_place_is_left_out(owner: str) -> None:
    stray = {"name": "stray", "in": "path", "required": True, "schema": STRING}
    item: dict[str, Any] = {"get": operation("getA")}
    components: dict[str, Any] = {}
    match owner:
        case "operation":
            item["get"]["parameters"] = [stray]
        case "path item":
            item["parameters"] = [stray]
        case _:
            components = {"parameters": {"S": stray}}
            item["parameters"] = [{"$ref": "#/components/parameters/S"}]
    api, found = read(document(paths={"/a": item}, components=components))
    assert only_operation(api).parameters == ()
    assert found == ["warning path-parameter-not-in-path"]


# References to another kind of object


def test_a_response_has_the_content_of_the_request_body_it_leads_to() -> None:
    body = {"application/json": {"schema": ref("Thing")}}
    components = {
        "requestBodies": {"B": {"content": body}},
        "schemas": {"Thing": {"type": "object", "properties": {"id": STRING}}},
    }
    paths = get(responses={"200": {"$ref": "#/components/requestBodies/B"}})
    api, found = read(document(paths=paths, components=components))
    (response,) = only_operation(api).responses
    assert response.type == Ref("#/components/schemas/Thing")
    assert found == ["warning reference-mismatch"]


# Mappings


@pytest.mark.parametrize("openapi", OPENAPI)
def test_a_mapping_can_have_reference_objects(openapi: str) -> None:
    member = {"type": "object", "properties": {"k": STRING}}
    union = {
        "oneOf": [ref("A"), ref("B")],
        "discriminator": {"propertyName": "k", "mapping": {"x": ref("B")}},
    }
    schemas = {"A": member, "B": member, "U": union}
    api, found = read(document(schemas, openapi=openapi))
    declaration: Any = api.declarations["#/components/schemas/U"]
    mapping = dict(declaration.type.discriminator.mapping)
    assert mapping["x"] == "#/components/schemas/B"
    assert found == ["warning mapping-reference"]


def test_a_mapping_that_leads_nowhere_is_dropped_where_the_members_are_known() -> None:
    member = {"type": "object", "properties": {"k": STRING}}
    mapping = {"a": "#/components/schemas/A", "gone": "#/components/schemas/Gone"}
    choice = {"propertyName": "k", "mapping": mapping}
    schemas = {"A": member, "U": {"oneOf": [ref("A")], "discriminator": choice}}
    _, found = read(document(schemas))
    assert found == ["warning mapping-without-schema"]
    base = {**member, "discriminator": choice}
    child = {"allOf": [ref("Base"), {"type": "object", "properties": {"c": STRING}}]}
    _, found = read(document({"Base": base, "A": child}))
    assert found == ["warning mapping-without-schema"]


# 2019-09's recursion


RECURSIVE = {
    "$recursiveAnchor": True,
    "type": "object",
    "properties": {"children": {"type": "array", "items": {"$recursiveRef": "#"}}},
}


def test_recursion_of_2019_09_is_a_reference_to_the_schema_itself() -> None:
    schemas = {"Tree": RECURSIVE, "Other": RECURSIVE}
    api, found = read(document(schemas, openapi="3.1.0"))
    for name in schemas:
        id_ = f"#/components/schemas/{name}"
        assert field_types(api, id_) == {"children": ArrayOf(Ref(id_))}
    assert found == ["warning older-keyword"] * 2


def test_recursion_of_2019_09_is_dynamic_where_a_schema_is_extended(
    packages: Packages,
) -> None:
    strict = {"$recursiveAnchor": True, **ref("Tree"), "unevaluatedProperties": False}
    paths = {"/t": {"post": operation("send", body=ref("Strict"))}}
    spec = document({"Tree": RECURSIVE, "Strict": strict}, openapi="3.1.0", paths=paths)
    api = packages.load("recursive_anchors", spec)
    assert api.validators.validate_tree({"children": [{"other": 1}]}) == []
    assert api.validators.validate_strict({"children": [{"children": []}]}) == []
    assert api.validators.validate_strict({"children": [{"other": 1}]}) != []


def test_recursion_inside_an_operation_leads_to_the_nearest_schema() -> None:
    spec = document({}, openapi="3.1.0", paths=get(answer=RECURSIVE))
    api, _ = read(spec)
    (response,) = only_operation(api).responses
    assert isinstance(response.type, Ref)
    own = field_types(api, response.type.id)
    assert own == {"children": ArrayOf(response.type)}


# References in place of what cannot be one

OPERATION = """\
operationId: make_a
parameters: [{$ref: parameters.yml#/id}]
requestBody: {$ref: "#/x-body"}
x-body: {required: true, content: {application/json: {schema: {$ref: parameters.yml#/Body}}}}
responses: {$ref: parameters.yml#/responses}
"""
SHARED = """\
id: {name: id, in: path, required: true, schema: {type: string}}
Body: {type: object, properties: {$ref: "#/properties"}}
properties: {n: {type: integer}}
responses: {"200": {description: Made., content: {application/json: {schema: {$ref: "#/Body"}}}}}
"""


@pytest.mark.parametrize("openapi", OPENAPI)
def test_an_operation_in_a_file_of_its_own(openapi: str, tmp_path: Path) -> None:
    name = f"operation_ref_{openapi.replace('.', '')}"
    (tmp_path / "op.yml").write_text(OPERATION)
    (tmp_path / "parameters.yml").write_text(SHARED)
    (tmp_path / "spec.yaml").write_text(
        f"openapi: {openapi}\ninfo: {{title: d, version: '1'}}\n"
        "paths: {'/a/{id}': {post: {$ref: op.yml}}}\n"
    )
    run = gen("spec.yaml", "-o", name, cwd=tmp_path)
    assert run.code == 0
    assert run.err.count("[misplaced-reference]") == 1
    api = imported(tmp_path / name)
    with Loopback() as server, api.Client(base_url=server.url) as client:
        server.reply(answer(body=b'{"n":2}'))
        made = client.default.make_a("7", api.Body(n=1))
        assert (server.last.target, server.last.body) == ("/a/7", b'{"n":1}')
        assert made == api.Body(n=2)


def test_a_fault_in_such_a_file_has_its_place(tmp_path: Path) -> None:
    (tmp_path / "op.yml").write_text("operationId: a\nresponses: {'20': {}}\n")
    (tmp_path / "spec.yaml").write_text(
        "openapi: 3.0.0\ninfo: {title: d, version: '1'}\n"
        "paths: {/a: {get: {$ref: op.yml}}}\n"
    )
    run = gen("spec.yaml", "-o", "api", cwd=tmp_path)
    assert run.code == 2
    assert "op.yml:2:13: error: #/responses/20:" in run.err


def test_all_components_in_another_file(tmp_path: Path) -> None:
    (tmp_path / "components.yml").write_text(
        "schemas: {A: {type: object, properties: {b: {$ref: '#/schemas/B'}}},"
        " B: {type: string, enum: [x, y]}}\n"
    )
    (tmp_path / "spec.yaml").write_text(
        "openapi: 3.0.0\ninfo: {title: d, version: '1'}\n"
        "components: {$ref: components.yml}\n"
        "paths: {/a: {get: {operationId: a, responses: {'200': {description: A,"
        " content: {application/json:"
        " {schema: {$ref: '#/components/schemas/A'}}}}}}}}\n"
    )
    run = gen("spec.yaml", "-o", "all_components", cwd=tmp_path)
    assert run.code == 0, run.err
    api = imported(tmp_path / "all_components")
    assert api.A(b="x").b == "x"
    assert api.models.B_VALUES == ("x", "y")


def test_what_is_not_there_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text(
        "openapi: 3.0.0\ninfo: {title: d, version: '1'}\n"
        "paths: {/a: {get: {$ref: gone.yml}}}\n"
    )
    run = gen("spec.yaml", "-o", "api", cwd=tmp_path)
    assert run.code == 2
    assert "[reference-unreadable]" in run.err


# Defaults


@pytest.mark.parametrize("openapi", OPENAPI)
def test_a_default_that_the_schema_forbids_is_not_documented(openapi: str) -> None:
    schemas = {
        "Level": {"type": "string", "enum": ["a", "b"]},
        "Owner": {
            "type": "object",
            "properties": {
                "number": {"type": "integer", "default": "20 - summary"},
                "quoted": {"type": "integer", "default": "20"},
                "inline": {"type": "string", "enum": ["a"], "default": "z"},
                "named": {"allOf": [ref("Level")], "default": "z"},
                "beside": {**ref("Level"), "default": "z"},
                "fine": {"allOf": [ref("Level")], "default": "b"},
                "listed": {"type": "array", "items": ref("Level"), "default": ["a"]},
            },
        },
    }
    api, found = read(document(schemas, openapi=openapi))
    declaration = api.declarations["#/components/schemas/Owner"]
    assert isinstance(declaration, ObjectDeclaration)
    assert {f.name: f.docs.default for f in declaration.fields if f.docs.default} == {
        "quoted": '"20"',
        "fine": '"b"',
        "listed": '["a"]',
    }
    assert sorted(line for line in found if "default" in line) == [
        *["warning default-not-in-enum"] * 3,
        *["warning default-type"] * 2,
    ]


def test_a_default_of_a_parameter_outside_its_enum() -> None:
    schema = {"type": "integer", "enum": [1, 2], "default": True}
    parameter = {"name": "n", "in": "query", "schema": schema}
    api, found = read(document(paths=get(parameters=[parameter])))
    (read_parameter,) = only_operation(api).parameters
    assert read_parameter.docs.default == ""
    assert read_parameter.type is not Scalar.ANY
    assert found == ["warning default-type"]
