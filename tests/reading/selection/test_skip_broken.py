"""`--skip-broken` leaves open what a broken reference is in, and no more than that."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.model import ArrayOf, MapOf, ObjectDeclaration, Scalar
from tests.support.apis import field_types, read_with_messages
from tests.support.command import gen
from tests.support.documents import document, operation, ref
from tests.support.packages import imported

GONE = ref("Gone")


@pytest.mark.parametrize("openapi", ["3.0.3", "3.1.0"])
def test_a_schema_that_does_not_exist_is_any(openapi: str) -> None:
    owner = {
        "type": "object",
        "properties": {
            "one": GONE,
            "listed": {"type": "array", "items": GONE},
            "mapped": {"type": "object", "additionalProperties": GONE},
            "merged": {"allOf": [GONE]},
            "text": {"type": "string"},
        },
    }
    spec = document({"P": owner}, openapi=openapi)
    api, found = read_with_messages(spec, skip_broken=True)
    assert field_types(api, "#/components/schemas/P") == {
        "one": Scalar.ANY,
        "listed": ArrayOf(Scalar.ANY),
        "mapped": MapOf(Scalar.ANY),
        "merged": Scalar.ANY,
        "text": Scalar.STRING,
    }
    message = "'#/components/schemas/Gone' does not exist; any value is accepted"
    assert found == [f"warning reference-not-found: {message}"] * 4


def test_a_base_that_does_not_exist_leaves_the_other_properties() -> None:
    own = {"type": "object", "properties": {"a": {"type": "string"}}}
    spec = document({"P": {"allOf": [GONE, own]}})
    api, _ = read_with_messages(spec, skip_broken=True)
    declaration = api.declarations["#/components/schemas/P"]
    assert isinstance(declaration, ObjectDeclaration)
    assert [field.name for field in declaration.fields] == ["a"]


def test_in_parameters_and_responses() -> None:
    parameter = {"name": "q", "in": "query", "schema": GONE}
    responses = {
        "200": {"$ref": "#/components/responses/Gone"},
        "default": {"description": "D.", "headers": {"x": {"$ref": "#/x-gone"}}},
    }
    written = operation("getA", parameters=[parameter]) | {"responses": responses}
    spec = document(paths={"/a": {"get": written}})
    api, _ = read_with_messages(spec, skip_broken=True)
    (found,) = api.operations
    assert found.parameters[0].type is Scalar.ANY
    assert found.responses[0].type is Scalar.ANY


def test_an_operation_is_left_out_where_it_cannot_be_sent_without_the_target() -> None:
    paths = {
        "/a": {"get": operation("getA", parameters=[{"$ref": "#/x-gone"}])},
        "/b": {"get": operation("getB")},
    }
    api, found = read_with_messages(document(paths=paths), skip_broken=True)
    assert [one.id for one in api.operations] == ["#/paths/~1b/get"]
    assert [line.partition(":")[0] for line in found] == [
        "warning reference-not-found",
        "warning skipped-broken",
    ]


def test_the_error_says_what_skip_broken_does(tmp_path: Path) -> None:
    owner: dict[str, Any] = {"type": "object", "properties": {"t": GONE}}
    (tmp_path / "spec.json").write_text(document({"P": owner}))
    run = gen("spec.json", "-o", "skipping_broken", cwd=tmp_path)
    assert run.code == 2
    assert "with --skip-broken, any value is accepted here" in run.err
    run = gen("spec.json", "-o", "skipping_broken", "--skip-broken", cwd=tmp_path)
    assert run.code == 0
    api = imported(tmp_path / "skipping_broken")
    assert json.loads(api.P(t=[1]).to_json()) == {"t": [1]}


def test_a_swagger_2_document(tmp_path: Path) -> None:
    gone = {"$ref": "#/definitions/Gone"}
    responses = {"200": {"description": "D.", "schema": gone}}
    body = {"name": "body", "in": "body", "schema": gone}
    spec = {
        "swagger": "2.0",
        "info": {"title": "S", "version": "1"},
        "paths": {"/a": {"post": {"parameters": [body], "responses": responses}}},
    }
    api, found = read_with_messages(spec, skip_broken=True)
    assert [one.id for one in api.operations] == ["#/paths/~1a/post"]
    assert sum("any value is accepted" in line for line in found) == 2
