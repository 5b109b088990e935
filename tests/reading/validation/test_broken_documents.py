"""One fault in a sound document: is it told where it is, what it is, how to mend it?"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from openapi_gen.diagnostics.excerpt import excerpt
from tests.support.command import gen

SOUND = """\
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

# What is replaced, by what, and what must be told: place, pointer, message.
FAULTS = {
    "version as a number": (
        "openapi: 3.0.3",
        "openapi: 3.0",
        '1:1: warning: #/openapi: the version must be in quotes: "3.0" is read',
    ),
    "title left out": (
        "title: Shop, ",
        "",
        "2:1: warning: #/info: there is no `title`",
    ),
    "object for a list": ("- url: https", "  url: https", "3:1: error: #/servers: {"),
    "member misspelt": (
        "- url: https",
        "- uri: https",
        '4:5: error: #/servers/0/uri: "uri" is nothing that OpenAPI knows here;'
        " did you mean `url`?",
    ),
    "variable left out": (
        "{stage: {default: live}}",
        "{}",
        "4:5: warning: #/servers/0: server variable {stage} is not declared",
    ),
    "value misspelt": (
        "in: path\n",
        "in: pth\n",
        '13:11: error: #/paths/~1items~1{id}/get/parameters/0/in: "pth" is none of'
        " path, query, header, cookie",
    ),
    "optional path parameter": (
        "          required: true\n",
        "          required: false\n",
        "12:11: warning: #/paths/~1items~1{id}/get/parameters/0: a path parameter is"
        " required: it is taken as `required: true`",
    ),
    "schema and content": (
        "          schema: {type: string}\n",
        "          schema: {type: string}\n          content: {text/plain: {}}\n",
        "12:11: warning: #/paths/~1items~1{id}/get/parameters/0: `schema` and `content`"
        " exclude each other; remove one",
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
        " '#/components/parameters/Limit' is taken",
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
        " belongs to OpenAPI 3.1: it is read so",
    ),
    "keyword misspelt": (
        "minimum: 1",
        "minimun: 1",
        '32:61: warning: #/components/parameters/Limit/schema/minimun: "minimun" is'
        " nothing that OpenAPI knows here; did you mean `minimum`?",
    ),
    "default of another type": (
        "minimum: 1",
        "minimum: 1, default: x",
        "32:73: error: #/components/parameters/Limit/schema/default: the default"
        ' "x" is no integer; correct or remove it',
    ),
    "nothing under a key": (
        "kind: {type: string, enum: [a, b]}",
        "kind:",
        "39:9: error: #/components/schemas/Item/properties/kind: nothing (null) stands"
        " here; this must be an object",
    ),
    "kind of scheme misspelt": (
        "type: apiKey",
        "type: apikey",
        '41:11: error: #/components/securitySchemes/key/type: "apikey" is none of'
        ' "apiKey", "http", "oauth2", "openIdConnect"; did you mean "apiKey"?',
    ),
    "scheme not declared": (
        "operationId: postItem",
        "security: [{other: []}]",
        "23:19: warning: #/paths/~1items~1{id}/post/security/0/other:"
        " `components.securitySchemes` has no 'other': the client sends no credential for it",
    ),
    "key twice": (
        "operationId: postItem",
        "operationId: postItem\n      operationId: other",
        "24:7: error: #/paths/~1items~1{id}/post/operationId: The key 'operationId'"
        " stands twice in this mapping; remove or rename one.",
    ),
    "tab": (
        "      operationId: postItem",
        "\t\toperationId: postItem",
        "23:1: error: #: The YAML text is broken here: found character that cannot"
        " start any token; indent with spaces, not tabs.",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_one_fault_is_one_finding(fault: str, tmp_path: Path) -> None:
    before, after, told = FAULTS[fault]
    assert before in SOUND
    (tmp_path / "shop.yaml").write_text(SOUND.replace(before, after, 1), "utf-8")
    outcome = gen("shop.yaml", "-o", "client", cwd=tmp_path)
    lines = outcome.err.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"shop.yaml:{told}")
    assert outcome.code == (2 if " error: " in told else 0)


def test_the_sound_document_is_sound(tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text(SOUND, "utf-8")
    outcome = gen("shop.yaml", "-o", "client", cwd=tmp_path)
    assert (outcome.code, outcome.err) == (0, "")


MANY = {
    "openapi": "3.0.3",
    "info": {"title": "Many", "version": "1"},
    "paths": {
        f"/{n}": {"get": {"operationId": f"get{n}", "responses": 5}} for n in range(30)
    },
}


def test_findings_of_one_kind_are_printed_ten_times_at_most(tmp_path: Path) -> None:
    (tmp_path / "many.json").write_text(json.dumps(MANY), "utf-8")
    lines = gen("many.json", cwd=tmp_path).err.splitlines()
    assert len(lines) == 11
    assert "20 more errors like that of many.json:1:" in lines[-1]
    every = gen("many.json", "-v", cwd=tmp_path).err.splitlines()
    assert len(every) == 30
    listed = json.loads(gen("many.json", "--output-format", "json", cwd=tmp_path).out)
    assert len(listed["diagnostics"]) == 30


def test_a_caret_stands_under_what_people_see() -> None:
    text = "a: 1\r\n\ttitle: \u65e5\u672c, e\u0301: \u202e[1]\n"
    source, caret = excerpt(text, 2, text.index("[") - 5) or ("", "")
    assert source == " title: \u65e5\u672c, e\u0301: \\u202e[1]"
    cells = source.replace("\u65e5\u672c", "____").replace("\u0301", "")
    assert cells.index("[") == caret.index("^")
    assert excerpt(text, 4, 1) is None
