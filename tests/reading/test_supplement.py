"""What is read for reference pages: examples, external documentation, raw objects."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.model import Api
from openapi_gen.model.supplement import (
    Contact,
    Example,
    ExternalDocs,
    License,
    Supplement,
)
from tests.support.apis import read_file

THINGS = "#/paths/~1things/post"
OK = {"description": "Done"}


def things(**operation: Any) -> dict[str, Any]:
    return {"/things": {"post": {"responses": {"200": OK}, **operation}}}


@pytest.fixture
def read(tmp_path: Path) -> Any:
    def read(
        files: dict[str, Any] | None = None, openapi: str = "3.1.0", **root: Any
    ) -> tuple[Api, Supplement]:
        info = {"title": "T", "version": "1"}
        document: dict[str, Any] = {"openapi": openapi, "info": info, **root}
        if openapi == "2.0":
            document = {"swagger": "2.0", "info": info, "paths": {}, **root}
        for name, data in {**(files or {}), "spec.json": document}.items():
            (tmp_path / name).write_text(json.dumps(data), encoding="utf-8")
        return read_file(tmp_path / "spec.json")

    return read


def test_what_the_document_says_of_itself(read: Any) -> None:
    _, found = read(
        openapi="3.2.0",
        info={
            "title": "T",
            "version": "1",
            "summary": "Things",
            "termsOfService": "https://t.example/terms",
            "contact": {
                "name": "Ada",
                "url": "https://t.example",
                "email": "a@t.example",
            },
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        externalDocs={"url": "https://t.example/docs", "description": "More"},
        tags=[
            {"name": "a", "summary": "A", "kind": "nav", "description": "All of a"},
            {
                "name": "b",
                "parent": "a",
                "externalDocs": {"url": "https://t.example/b"},
            },
        ],
        servers=[
            {
                "url": "https://{region}.t.example",
                "name": "main",
                "description": "Main",
                "variables": {"region": {"default": "eu", "enum": ["eu", "us"]}},
            }
        ],
        paths={},
    )
    assert found.summary == "Things"
    assert found.terms_of_service == "https://t.example/terms"
    assert found.contact == Contact("Ada", "https://t.example", "a@t.example")
    assert found.license == License("MIT", "MIT", "")
    assert found.external_docs == ExternalDocs("https://t.example/docs", "More")
    assert found.tags["a"].summary == "A"
    assert found.tags["a"].kind == "nav"
    assert found.tags["a"].description == "All of a"
    assert found.tags["b"].parent == "a"
    assert found.tags["b"].external_docs == ExternalDocs("https://t.example/b")
    (server,) = found.servers
    assert (server.url, server.name) == ("https://{region}.t.example", "main")
    assert server.variables[0].choices == ("eu", "us")


def test_scopes_of_all_flows(read: Any) -> None:
    flow = {"tokenUrl": "https://t.example/token"}
    flows = {
        "clientCredentials": {**flow, "scopes": {"read": "Read things"}},
        "password": {**flow, "scopes": {"write": "Write things"}},
    }
    schemes = {"auth": {"type": "oauth2", "flows": flows}}
    _, found = read(paths={}, components={"securitySchemes": schemes})
    assert found.scopes == {"auth": {"read": "Read things", "write": "Write things"}}


def test_examples_of_schemas_by_the_ids_of_their_rules(read: Any) -> None:
    pet = {
        "type": "object",
        "examples": [{"name": "Rex"}, {"name": "Ada"}],
        "externalDocs": {"url": "https://t.example/pet"},
        "properties": {
            "name": {"type": "string", "example": "Rex", "default": "Tom"},
            "id": {"type": "string", "readOnly": True, "example": None},
            "pin": {"type": "string", "writeOnly": True},
        },
    }
    api, found = read(paths={}, components={"schemas": {"Pet": pet}})
    id_ = "#/components/schemas/Pet"
    assert id_ in api.rules
    assert found.schema_examples == {
        id_: ({"name": "Rex"}, {"name": "Ada"}),
        f"{id_}/properties/name": ("Rex",),
        f"{id_}/properties/id": (None,),
    }
    assert found.schema_defaults == {f"{id_}/properties/name": "Tom"}
    assert found.schema_docs == {id_: ExternalDocs("https://t.example/pet")}
    assert found.read_only == {f"{id_}/properties/id"}
    assert found.write_only == {f"{id_}/properties/pin"}
    assert found.raw[id_] == pet


def test_examples_of_bodies_and_responses(read: Any) -> None:
    example = {"summary": "One", "description": "A thing", "value": {"a": 1}}
    remote = {"externalValue": "https://t.example/1.json"}
    content = {
        "application/json": {
            "examples": {
                "one": {"$ref": "#/components/examples/One"},
                "two": {"value": {"a": 2}},
                "remote": remote,
                "circular": {"$ref": "#/components/examples/Circular"},
            }
        },
        "text/plain": {"example": "a=1"},
    }
    _, found = read(
        paths=things(
            requestBody={"$ref": "#/components/requestBodies/Thing"},
            responses={
                "2xx": {"$ref": "#/components/responses/Thing"},
                "default": {**OK, "content": {"text/plain": {"example": "bad"}}},
            },
            externalDocs={"url": "https://t.example/things"},
        ),
        components={
            "examples": {
                "One": example,
                "Circular": {"$ref": "#/components/examples/Circular"},
            },
            "requestBodies": {"Thing": {"content": content}},
            "responses": {"Thing": {**OK, "content": content}},
        },
    )
    listed = (Example({"a": 1}, "one", "One", "A thing"), Example({"a": 2}, "two"))
    assert found.content_examples == {
        (THINGS, "", "application/json"): listed,
        (THINGS, "", "text/plain"): (Example("a=1"),),
        (THINGS, "2XX", "application/json"): listed,
        (THINGS, "2XX", "text/plain"): (Example("a=1"),),
        (THINGS, "default", "text/plain"): (Example("bad"),),
    }
    assert found.operations == {THINGS: ExternalDocs("https://t.example/things")}


def test_examples_of_openapi_3_2(read: Any) -> None:
    examples = {
        "data": {"dataValue": {"a": 1}, "serializedValue": '{"a":1}'},
        "text": {"serializedValue": '{"a": 2}'},
    }
    body = {"content": {"application/json": {"examples": examples}}}
    _, found = read(openapi="3.2.0", paths=things(requestBody=body))
    assert found.content_examples[THINGS, "", "application/json"] == (
        Example({"a": 1}, "data"),
        Example('{"a": 2}', "text", is_serialized=True),
    )


def test_examples_of_parameters(read: Any) -> None:
    schema = {"type": "string"}
    shared = {"name": "a", "in": "query", "schema": schema, "example": "x"}
    content = {"application/json": {"examples": {"one": {"value": {"q": 1}}}}}
    api, found = read(
        paths={
            "/things/{id}": {
                "parameters": [
                    {**shared, "name": "id", "in": "path", "required": True}
                ],
                "get": {
                    "responses": {"200": OK},
                    "parameters": [
                        {"$ref": "#/components/parameters/A"},
                        {"name": "q", "in": "query", "content": content},
                        {"name": "none", "in": "query", "schema": schema},
                    ],
                },
            }
        },
        components={"parameters": {"A": shared}},
    )
    (operation,) = api.operations
    examples = {
        parameter.name: found.parameter_examples.get(parameter.id)
        for parameter in operation.parameters
    }
    assert examples == {
        "id": (Example("x"),),
        "a": (Example("x"),),
        "q": (Example({"q": 1}, "one"),),
        "none": None,
    }


def test_headers_of_each_status(read: Any) -> None:
    limit = {
        "description": "Calls left",
        "required": True,
        "schema": {"type": "integer", "example": 5},
    }
    api, found = read(
        paths=things(
            responses={
                "200": {
                    **OK,
                    "headers": {
                        "X-Limit": {"$ref": "#/components/headers/Limit"},
                        "X-Id": {"schema": {"type": "string"}, "example": "i1"},
                    },
                },
                "404": OK,
            }
        ),
        components={"headers": {"Limit": limit}},
    )
    assert found.response_headers.keys() == {(THINGS, "200")}
    first, second = found.response_headers[THINGS, "200"]
    assert (first.name, first.description, first.required) == (
        "X-Limit",
        "Calls left",
        True,
    )
    assert first.examples == (Example(5),)
    assert second.examples == (Example("i1"),)
    declaration = api.declarations[f"{THINGS}/responses"]
    assert {header.id for header in (first, second)} == {
        field.id for field in getattr(declaration, "fields")
    }


def test_webhooks_and_callbacks(read: Any) -> None:
    body = {"content": {"application/json": {"example": {"a": 1}}}}
    received = {"post": {"requestBody": body, "responses": {"200": OK}}}
    api, found = read(
        paths=things(callbacks={"done": {"{$request.body#/url}": received}}),
        webhooks={"ping": received},
    )
    assert len(api.server_requests) == 2
    for request in api.server_requests:
        examples = found.content_examples[request.id, "", "application/json"]
        assert examples == (Example({"a": 1}),)
        assert found.raw[request.id] == received["post"]


def test_other_files(read: Any) -> None:
    paths = {
        "item": {
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {"$ref": "#/Thing"},
                            "examples": {"one": {"$ref": "#/one"}},
                        }
                    }
                },
                "responses": {"200": OK},
            }
        },
        "Thing": {"type": "object", "example": {"a": 1}},
        "one": {"value": {"a": 2}},
    }
    api, found = read(
        {"paths.json": paths}, paths={"/things": {"$ref": "paths.json#/item"}}
    )
    assert api.operations[0].id == THINGS
    assert found.content_examples[THINGS, "", "application/json"] == (
        Example({"a": 2}, "one"),
    )
    assert found.schema_examples == {"paths.json#/Thing": ({"a": 1},)}
    assert found.written_at == {THINGS: "paths.json#/item/post"}
    assert found.raw[THINGS] == paths["item"]["post"]


def test_swagger_2(read: Any) -> None:
    thing = {"type": "object", "properties": {"a": {"type": "integer"}}}
    response = {
        **OK,
        "schema": thing,
        "examples": {"application/json; charset=utf-8": {"a": 1}, "text/x": "no"},
        "headers": {"X-Id": {"type": "string", "x-example": "i1"}},
    }
    operation = {
        "produces": ["application/json", "application/xml"],
        "consumes": ["application/json"],
        "parameters": [
            {"name": "q", "in": "query", "type": "string", "x-example": "x"},
            {"$ref": "#/parameters/Body"},
        ],
        "responses": {"200": {"$ref": "#/responses/Thing"}},
    }
    body = {
        "name": "b",
        "in": "body",
        "schema": thing,
        "x-examples": {"application/json": {"a": 2}},
    }
    api, found = read(
        openapi="2.0",
        paths={"/things": {"post": operation}},
        definitions={"Thing": {**thing, "example": {"a": 3}}},
        responses={"Thing": response},
        parameters={"Body": body},
    )
    assert found.content_examples == {
        (THINGS, "", "application/json"): (Example({"a": 2}),),
        (THINGS, "200", "application/json"): (Example({"a": 1}),),
    }
    (parameter,) = api.operations[0].parameters
    assert Example("x") in found.parameter_examples[parameter.id]
    (header,) = found.response_headers[THINGS, "200"]
    assert Example("i1") in header.examples
    assert found.schema_examples["#/definitions/Thing"] == ({"a": 3},)
    assert found.raw[THINGS] == operation
    assert found.raw["#/definitions/Thing"] == {**thing, "example": {"a": 3}}


def test_operations_of_swagger_2_that_share_a_response(read: Any) -> None:
    """Each has the media types that it produces."""
    response = {**OK, "schema": {}, "examples": {"text/a": "a", "text/b": "b"}}
    responses = {"200": {"$ref": "#/responses/Shared"}}
    _, found = read(
        openapi="2.0",
        paths={
            "/a": {"get": {"produces": ["text/a"], "responses": responses}},
            "/b": {"get": {"produces": ["text/b"], "responses": responses}},
        },
        responses={"Shared": response},
    )
    assert found.content_examples == {
        ("#/paths/~1a/get", "200", "text/a"): (Example("a"),),
        ("#/paths/~1b/get", "200", "text/b"): (Example("b"),),
    }


@pytest.mark.parametrize("examples", [[1], "x", {"one": 1}, {"one": {"$ref": "#/no"}}])
def test_what_is_malformed_is_left_out(read: Any, examples: Any) -> None:
    body = {"content": {"application/json": {"examples": examples}}}
    _, found = read(
        paths=things(requestBody=body, externalDocs={}),
        externalDocs={"description": "No URL"},
        components={"schemas": {"A": {"examples": "x"}, "B": {"example": 1}}},
    )
    assert found.content_examples == {}
    assert found.operations == {}
    assert found.external_docs is None
    assert found.schema_examples == {"#/components/schemas/B": (1,)}


def test_an_alias_of_yaml_has_what_its_anchor_has(tmp_path: Path) -> None:
    """Both are one object, at two places with an id each."""
    (tmp_path / "spec.yaml").write_text("""
openapi: 3.0.3
info: {title: T, version: "1"}
paths: {}
components:
  schemas:
    One: &one
      type: object
      required: [id]
      properties:
        id: {type: string, readOnly: true}
        secret: {type: string, writeOnly: true, example: s}
    Other: *one
""")
    found = read_file(tmp_path / "spec.yaml")[1]
    for name in ("One", "Other"):
        id_ = f"#/components/schemas/{name}"
        assert found.returned[id_] == ("id",)
        assert f"{id_}/properties/id" in found.read_only
        assert f"{id_}/properties/secret" in found.write_only
        assert found.schema_examples[f"{id_}/properties/secret"] == ("s",)
