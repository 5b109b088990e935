"""`gen list`: operations and models, with their places in the document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command import gen

YAML = """openapi: 3.1.0
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      tags: [pets]
      operationId: list_pets
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {$ref: "parts.yaml#/Pet"}
    post:
      operationId: add
      responses: {"204": {description: ok}}
components:
  schemas:
    Own: {type: object}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pets.yaml").write_text(YAML)
    (tmp_path / "parts.yaml").write_text(
        "# Parts.\nPet:\n  properties: {name: {type: string}}\n"
    )
    return tmp_path


def test_a_line_for_each_operation_and_model(project: Path) -> None:
    run = gen("list", "pets.yaml", cwd=project)
    assert (run.code, run.err) == (0, "")
    assert [line.split() for line in run.out.splitlines()] == [
        ["client.pets.list_pets", "GET", "/pets", "pets.yaml:5:5"],
        ["client.default.add", "POST", "/pets", "pets.yaml:14:5"],
        ["models.Pet", "parts.yaml:2:1"],
        ["models.Own", "pets.yaml:19:5"],
    ]
    assert sorted(path.name for path in project.iterdir()) == [
        "parts.yaml",
        "pets.yaml",
    ]


def test_the_same_for_programs(project: Path) -> None:
    run = gen("list", "pets.yaml", "--output-format", "json", cwd=project)
    found = json.loads(run.out)
    assert found["operations"][0] == {
        "pointer": "#/paths/~1pets/get",
        "method": "GET",
        "path": "/pets",
        "python": "client.pets.list_pets",
        "file": "pets.yaml",
        "line": 5,
        "column": 5,
    }
    assert {
        "pointer": "#/Pet",
        "python": "models.Pet",
        "file": "parts.yaml",
        "line": 2,
        "column": 1,
    } in found["models"]


def test_what_is_selected_is_listed(project: Path) -> None:
    run = gen("list", "pets.yaml", "--include-tag", "pets", cwd=project)
    assert "list_pets" in run.out and "add" not in run.out


def test_configured_clients_are_listed(project: Path) -> None:
    text = '[clients.{0}]\nspec = "pets.yaml"\noutput = "out/{0}"\n'
    config = "\n".join(map(text.format, ("one", "two")))
    (project / "openapi-gen.toml").write_text(config)
    run = gen("list", cwd=project)
    assert run.out.count("client.pets.list_pets") == 2
    assert run.out.startswith("one:\n") and "\ntwo:\n" in run.out
    alone = gen("list", "two", cwd=project)
    assert alone.out.startswith("client.pets.list_pets")


def test_a_document_that_is_refused(project: Path) -> None:
    (project / "pets.yaml").write_text("{")
    run = gen("list", "pets.yaml", cwd=project)
    assert (run.code, run.out) == (2, "")
    assert "pets.yaml:1:" in run.err
