"""One fault in a valid document: the place, the cause and the fix are reported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.diagnostics.excerpt import excerpt
from tests.support.command import gen
from tests.support.documents import document

VALID = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
servers:
  - url: https://example.com/{stage}
    variables: {stage: {default: live}}
paths:
  /items/{id}:
    get:
      operationId: getItem
      tags: [items]
      parameters:
        - name: id
          in: path
          required: true
          schema: {type: string}
        - $ref: "#/components/parameters/Limit"
      responses:
        "200":
          description: The item.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Item"}}
    post:
      operationId: postItem
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Item"}
      responses: {"204": {description: Done.}}
components:
  parameters:
    Limit: {name: limit, in: query, schema: {type: integer, minimum: 1}}
  schemas:
    Item:
      type: object
      required: [name]
      properties:
        name: {type: string, pattern: "^[a-z]+$"}
        kind: {type: string, enum: [a, b]}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
"""

# What is replaced, by what, and what is reported: place, pointer, message, code.
FAULTS = {
    "version as a number": (
        "openapi: 3.0.3",
        "openapi: 3.0",
        '1:1: warning: #/openapi: the version must be a string: treated as "3.0"',
    ),
    "title left out": (
        "title: Shop, ",
        "",
        "2:1: warning: #/info: `title` is missing: treated as empty [missing-field]",
    ),
    "object for a list": ("- url: https", "  url: https", "3:1: error: #/servers: {"),
    "member misspelt": (
        "- url: https",
        "- uri: https",
        '4:5: error: #/servers/0/uri: unknown field "uri"; did you mean `url`?'
        " [unknown-field]",
    ),
    "variable left out": (
        "{stage: {default: live}}",
        "{}",
        "4:5: warning: #/servers/0: server variable {stage} is not declared",
    ),
    "value misspelt": (
        "in: path\n",
        "in: pth\n",
        '13:11: error: #/paths/~1items~1{id}/get/parameters/0/in: "pth" must be one of'
        ' "path", "query", "header", "cookie"',
    ),
    "optional path parameter": (
        "          required: true\n",
        "          required: false\n",
        "12:11: warning: #/paths/~1items~1{id}/get/parameters/0: a path parameter is"
        " always required: treated as `required: true` [optional-path-parameter]",
    ),
    "schema and content": (
        "          schema: {type: string}\n",
        "          schema: {type: string}\n          content: {text/plain: {}}\n",
        "12:11: warning: #/paths/~1items~1{id}/get/parameters/0: `schema` and `content`"
        " exclude each other; remove one [conflicting-fields]",
    ),
    "reference misspelt": (
        '{$ref: "#/components/schemas/Item"}}\n    post',
        '{$ref: "#/components/schemas/Itm"}}\n    post',
        "21:41: error: #/paths/~1items~1{id}/get/responses/200/content/"
        "application~1json/schema/$ref: '#/components/schemas/Itm' does not exist;"
        " did you mean 'Item'?",
    ),
    "reference without its mark": (
        '"#/components/parameters/Limit"',
        '"components/parameters/Limit"',
        "16:11: warning: #/paths/~1items~1{id}/get/parameters/1/$ref:"
        ' "components/parameters/Limit" does not exist:'
        " using '#/components/parameters/Limit' [reference-corrected]",
    ),
    "schema for a body": (
        "        content:\n          application/json:\n            schema: {$ref:"
        ' "#/components/schemas/Item"}\n',
        '        $ref: "#/components/schemas/Item"\n',
        "26:9: error: #/paths/~1items~1{id}/post/requestBody/$ref:"
        " '#/components/schemas/Item' leads to a schema, not to a request body",
    ),
    "list of types": (
        "type: integer",
        'type: [integer, "null"]',
        "32:46: warning: #/components/parameters/Limit/schema/type: a list of types"
        " requires OpenAPI 3.1: treated as in that version [newer-keyword]",
    ),
    "keyword misspelt": (
        "minimum: 1",
        "minimun: 1",
        "32:61: warning: #/components/parameters/Limit/schema/minimun: unknown field"
        ' "minimun"; did you mean `minimum`? [unknown-field]',
    ),
    "default of another type": (
        "minimum: 1",
        "minimum: 1, default: x",
        '32:73: warning: #/components/parameters/Limit/schema/default: default "x"'
        " is not an integer: ignored [default-type]",
    ),
    "nothing under a key": (
        "kind: {type: string, enum: [a, b]}",
        "kind:",
        "39:9: error: #/components/schemas/Item/properties/kind: null is not allowed"
        " here; this must be an object [invalid-type]",
    ),
    "kind of scheme misspelt": (
        "type: apiKey",
        "type: apikey",
        '41:11: error: #/components/securitySchemes/key/type: "apikey" must be one of'
        ' "apiKey", "http", "oauth2", "openIdConnect"; did you mean "apiKey"? [invalid-value]',
    ),
    "scheme not declared": (
        "operationId: postItem",
        "security: [{other: []}]",
        "23:19: error: #/paths/~1items~1{id}/post/security/0/other:"
        " `components.securitySchemes` has no 'other'; declare it, or remove the requirement",
    ),
    "key twice": (
        "operationId: postItem",
        "operationId: postItem\n      operationId: other",
        "24:7: error: #/paths/~1items~1{id}/post/operationId: duplicate key"
        " 'operationId'; remove or rename one of them",
    ),
    "tab": (
        "      operationId: postItem",
        "\t\toperationId: postItem",
        "23:1: error: #: invalid YAML: found character that cannot start any"
        " token; indent with spaces, not tabs",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_one_fault_is_one_diagnostic(fault: str, tmp_path: Path) -> None:
    before, after, reported = FAULTS[fault]
    assert before in VALID
    (tmp_path / "shop.yaml").write_text(VALID.replace(before, after, 1), "utf-8")
    outcome = gen("shop.yaml", "-o", "client", cwd=tmp_path)
    lines = outcome.err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"shop.yaml:{reported}")
    assert outcome.code == (2 if " error: " in reported else 0)


def test_the_valid_document_has_no_diagnostics(tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text(VALID, "utf-8")
    outcome = gen("shop.yaml", "-o", "client", cwd=tmp_path)
    assert (outcome.code, outcome.err) == (0, "")


@pytest.mark.parametrize("flags", [(), ("--skip-broken",)])
def test_a_scheme_of_the_document_that_no_operation_requires_is_declared_too(
    flags: tuple[str, ...], tmp_path: Path
) -> None:
    """Each operation says that it requires none."""
    text = VALID.replace("paths:", "security: [{other: []}]\npaths:", 1)
    text = text.replace("      operationId", "      security: []\n      operationId")
    (tmp_path / "shop.yaml").write_text(text, "utf-8")
    outcome = gen("shop.yaml", "-o", "client", *flags, cwd=tmp_path)
    assert outcome.code == 2
    assert "#/security/0/other: `components.securitySchemes` has no" in outcome.err


SELF = {"$ref": "#/components/schemas/A"}


@pytest.mark.parametrize("flags", [(), ("--skip-broken",)])
@pytest.mark.parametrize(
    ("schema", "code"),
    [
        ({"properties": {"next": {"oneOf": SELF}}}, ""),
        ({"properties": {"next": {"allOf": SELF}}}, ""),
        ({"allOf": SELF}, "infinite-schema"),
        ({"properties": SELF}, "invalid-type"),
        ({"properties": {"a": {"properties": SELF}}}, "invalid-type"),
        ({"enum": SELF}, "invalid-type"),
    ],
)
def test_a_misplaced_reference_to_the_schema_around_it(
    schema: dict[str, Any], code: str, flags: tuple[str, ...], tmp_path: Path
) -> None:
    """One in place of a list is its only item; any other would have no end."""
    text = document({"A": {"type": "object", **schema}})
    (tmp_path / "shop.json").write_text(text, "utf-8")
    outcome = gen("shop.json", "-o", "client", *flags, cwd=tmp_path)
    assert code in outcome.err
    assert outcome.code == (2 if code and not flags else 0)


@pytest.mark.parametrize("flags", [(), ("--skip-broken",)])
@pytest.mark.parametrize(
    "types", [[{"a": 1}, None], [None, []], [{"a": 1}, "string"], [[], "null", 1]]
)
def test_types_that_are_no_names(
    types: list[Any], flags: tuple[str, ...], tmp_path: Path
) -> None:
    schema = {"type": types}
    holder = {"type": "object", "properties": {"a": schema}}
    headers = {"X": {"schema": schema}}
    response = {"description": "OK", "headers": headers}
    paths = {"/a": {"get": {"operationId": "a", "responses": {"200": response}}}}
    text = document({"A": schema, "B": holder}, paths=paths)
    (tmp_path / "shop.json").write_text(text, "utf-8")
    outcome = gen("shop.json", "-o", "client", *flags, cwd=tmp_path)
    assert outcome.code == (0 if flags else 2)
    assert "internal error" not in outcome.err


def test_schemas_that_contain_each_other_by_misplaced_references(
    tmp_path: Path,
) -> None:
    """No repair makes data in which the search for dependencies has no end."""
    around = {"properties": {"x": {"properties": {"$ref": "#/components/schemas/B"}}}}
    within = {"properties": {"y": {"properties": {"$ref": "#/components/schemas/A"}}}}
    text = document({"A": around, "B": within, "C": {"properties": 5}})
    (tmp_path / "shop.json").write_text(text, "utf-8")
    outcome = gen("shop.json", "-o", "client", "--skip-broken", cwd=tmp_path)
    assert outcome.code == 2
    assert "internal error" not in outcome.err


MANY = {
    "openapi": "3.0.3",
    "info": {"title": "Many", "version": "1"},
    "paths": {
        f"/{n}": {"get": {"operationId": f"get{n}", "responses": 5}} for n in range(30)
    },
}


def test_ten_diagnostics_of_a_code_are_printed(tmp_path: Path) -> None:
    (tmp_path / "many.json").write_text(json.dumps(MANY), "utf-8")
    lines = gen("many.json", cwd=tmp_path).err.splitlines()
    assert len(lines) == 11
    assert lines[-1] == "gen: 20 more errors [invalid-type] (-v shows all)"
    every = gen("many.json", "-v", cwd=tmp_path).err.splitlines()
    assert len(every) == 30
    listed = json.loads(gen("many.json", "--output-format", "json", cwd=tmp_path).out)
    assert len(listed["diagnostics"]) == 30


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ({"type": "integr"}, "/type"),
        ({"type": "object"}, "/type"),
        ({"type": "integer", "minimum": "x"}, "/minimum"),
        ({"type": "array", "items": {"type": "odd"}}, "/items/type"),
        (
            {"type": "array", "items": {}, "collectionFormat": "odd"},
            "/collectionFormat",
        ),
        ({"type": "string", "in": "querry"}, "/in"),
    ],
)
@pytest.mark.parametrize("location", ["query", "header", "formData"])
def test_what_is_wrong_in_a_parameter_of_swagger_2_has_its_place(
    location: str, written: dict[str, Any], place: str, tmp_path: Path
) -> None:
    parameter = {"name": "n", "in": location, **written}
    operation = {"parameters": [parameter], "responses": {"204": {"description": "D"}}}
    spec = {
        "swagger": "2.0",
        "info": {"title": "S", "version": "1"},
        "paths": {"/a": {"get": operation}},
    }
    (tmp_path / "spec.json").write_text(json.dumps(spec), "utf-8")
    (line,) = gen("spec.json", "-o", "api", cwd=tmp_path).err.splitlines()
    assert f"#/paths/~1a/get/parameters/0{place}: " in line


def test_warnings_have_few_lines_and_different_messages_come_first(
    tmp_path: Path,
) -> None:
    def operation(number: int) -> dict[str, Any]:
        schema = {"type": "int" if number % 2 else "str", "format": "odd"}
        parameters = [{"name": "q", "in": "query", "schema": schema}]
        found = {"operationId": f"get{number}", "responses": {"200": {}}}
        return {**found, "parameters": parameters, "tags": "a"}

    paths = {f"/{number}": {"get": operation(number)} for number in range(29)}
    spec = {**MANY, "paths": paths}
    (tmp_path / "many.json").write_text(json.dumps(spec), "utf-8")
    lines = gen("many.json", "-o", "many", cwd=tmp_path).err.splitlines()
    assert len(lines) <= 20
    types = [line for line in lines if line.endswith("[unknown-type]")]
    assert {'"int"' in line for line in types} == {True, False}
    assert lines[-1].startswith("gen: ") and lines[-1].endswith("(-v shows all)")


def test_a_note_on_a_format_comes_once(tmp_path: Path) -> None:
    odd = {"type": "string", "format": "odd"}
    properties = {"a": odd, "b": odd, "c": {"type": "string", "format": "other"}}
    schemas = {"A": {"type": "object", "properties": properties}}
    spec = {**MANY, "paths": {}, "components": {"schemas": schemas}}
    (tmp_path / "many.json").write_text(json.dumps(spec), "utf-8")
    lines = gen("many.json", "-v", "-o", "many", cwd=tmp_path).err.splitlines()
    found = [line for line in lines if "[unknown-format]" in line]
    assert len(found) == 2
    assert "'odd'" in found[0] and "(and at 1 more place)" in found[0]


def test_the_caret_is_under_the_character_at_the_column() -> None:
    text = "a: 1\r\n\ttitle: \u65e5\u672c, e\u0301: \u202e[1]\n"
    source, caret = excerpt(text, 2, text.index("[") - 5) or ("", "")
    assert source == " title: \u65e5\u672c, e\u0301: \\u202e[1]"
    cells = source.replace("\u65e5\u672c", "____").replace("\u0301", "")
    assert cells.index("[") == caret.index("^")
    assert excerpt(text, 4, 1) is None
