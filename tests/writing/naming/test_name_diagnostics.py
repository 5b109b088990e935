"""Diagnostics about names: a collision mentions the other item and where that is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from openapi_gen import Options, Refused, generate
from tests.support.documents import document

STRING = {"type": "string"}
DONE = {"responses": {"204": {"description": "Done"}}}


def notes(tmp_path: Path, text: str, **files: str) -> dict[str, str]:
    """The messages about names, by JSON pointer."""
    (tmp_path / "spec.json").write_text(text)
    for name, content in files.items():
        (tmp_path / f"{name}.json").write_text(content)
    report = generate(Options(str(tmp_path / "spec.json"), tmp_path / "api"))
    return {
        diagnostic.place.pointer: diagnostic.message
        for diagnostic in report.diagnostics
        if diagnostic.code == "name-collision"
    }


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_parameters_in_different_locations_collide(tmp_path: Path) -> None:
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": STRING},
        {"name": "id", "in": "query", "schema": STRING},
    ]
    get = {"operationId": "get", "parameters": parameters, **DONE}
    text = document(paths={"/a/{id}": {"get": get}})
    line = line_of(text, '"name": "id"')
    assert notes(tmp_path, text) == {
        "/paths/~1a~1{id}/get/parameters/1": (
            f"name collides with path parameter `id` (line {line}): using `id_query`;"
            " choose another in [tool.openapi-gen.names]"
        )
    }


@pytest.mark.parametrize(
    ("kind", "document_parts"),
    [
        (
            "property `{position}`",
            {
                "schemas": {
                    "A": {"properties": {"{position}": STRING, "[position]": {}}}
                }
            },
        ),
        ("schema `FooBar`", {"schemas": {"foo.bar": {}, "FooBar": {}}}),
        (
            "security scheme `a.b`",
            {
                "components": {
                    "securitySchemes": {
                        "a.b": {"type": "http", "scheme": "basic"},
                        "a-b": {"type": "http", "scheme": "basic"},
                    }
                }
            },
        ),
        (
            "operation `GET /a`",
            {
                "paths": {
                    "/a": {
                        "get": {"operationId": "a.b", **DONE},
                        "put": {"operationId": "a-b", **DONE},
                    }
                }
            },
        ),
        (
            "tag `a.b`",
            {
                "paths": {
                    "/a": {
                        "get": {"operationId": "x", "tags": ["a.b"], **DONE},
                        "put": {"operationId": "y", "tags": ["a-b"], **DONE},
                    }
                }
            },
        ),
    ],
)
def test_the_other_item_is_mentioned_with_its_line(
    tmp_path: Path, kind: str, document_parts: dict[str, Any]
) -> None:
    found = notes(tmp_path, document(**document_parts)).values()
    [message] = [m for m in found if f"collides with {kind} (line " in m]
    line = int(message.partition("(line ")[2].partition(")")[0])
    name = kind.split("`")[1].removeprefix("GET ")
    text = (tmp_path / "spec.json").read_text().splitlines()
    assert name in "".join(text[line - 2 : line + 4])


def test_an_item_in_another_file_is_mentioned_with_its_file(tmp_path: Path) -> None:
    reference = {"$ref": "other.json#/Pet"}
    pet = {"type": "object", "properties": {"friend": reference}}
    text = document({"Pet": pet})
    other = json.dumps({"Pet": {"type": "object", "properties": {"b": STRING}}})
    found = notes(tmp_path, text, other=other)
    [message] = [m for pointer, m in found.items() if pointer == "/Pet"]
    line = line_of(text, '"Pet"')
    assert f"collides with schema `Pet` (spec.json:{line})" in message


def test_an_unchanged_run_reports_the_same_message(tmp_path: Path) -> None:
    text = document({"foo.bar": {}, "FooBar": {}})
    first = notes(tmp_path, text)
    assert first and notes(tmp_path, text) == first


@pytest.mark.parametrize(
    ("pointer", "name", "code"),
    [
        ("#/components/schemas/Thing", "class", "invalid-name"),
        ("#/components/schemas/Thing", "two words", "invalid-name"),
        ("#/components/schemas/Missing", "Missing", "unused-name"),
    ],
)
def test_a_wrong_entry_in_the_table_of_names_is_an_error(
    tmp_path: Path, pointer: str, name: str, code: str
) -> None:
    (tmp_path / "spec.json").write_text(document())
    options = Options(
        str(tmp_path / "spec.json"), tmp_path / "api", names={pointer: name}
    )
    with pytest.raises(Refused) as refused:
        generate(options)
    [error] = refused.value.diagnostics
    assert (error.severity, error.code) == ("error", code)
    assert f"#{error.place.pointer}" == pointer
    assert "[tool.openapi-gen.names]" in error.message
