"""Templates of a repository: whose view they see, and what is said of a fault."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.writing.own_templates import VIEWS_VERSION
from tests.support import view_listing
from tests.support.command import ROOT, gen, snapshot
from tests.support.documents import document, operation, ref

FIRST = f"{{# openapi-gen views {VIEWS_VERSION} #}}\n"
VERSIONS = {2: "7ebe5ea56e534615"}
"""The names and types of all fields of each version of the views."""


def test_the_views_of_a_version_are_frozen() -> None:
    """A new field needs no version: then replace the digest. A field that is gone, or has
    another meaning, does: then raise VIEWS_VERSION, and say so in the changelog."""
    assert VERSIONS == {VIEWS_VERSION: view_listing.frozen()}


def test_the_views_are_documented() -> None:
    """`python -m tests.rewrite views` writes the page."""
    page = view_listing.PAGE.read_text(encoding="utf-8")
    assert page == view_listing.written()
    assert f"\nVersion {VIEWS_VERSION}." in page
    for template in (ROOT / "templates").glob("*.jinja"):
        assert f"### `{template.name}`: `" in page


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "own").mkdir()
    schema: dict[str, Any] = {"type": "object", "description": "A pet."}
    schema["properties"] = {"name": {"type": "string"}}
    paths = {"/pets": {"post": operation("addPet", body=ref("Pet"))}}
    (tmp_path / "spec.json").write_text(document({"Pet": schema}, paths=paths))
    lines = ['spec = "spec.json"', 'output = "api"', 'templates = "own"']
    (tmp_path / "openapi-gen.toml").write_text("\n".join(lines))
    return tmp_path


def own(project: Path, name: str, text: str, first: str = FIRST) -> None:
    (project / "own" / name).write_text(first + text)


def original(name: str) -> str:
    return (ROOT / "templates" / name).read_text(encoding="utf-8")


def test_one_template_is_replaced_and_the_others_are_not(project: Path) -> None:
    assert (
        gen("./spec.json", "-o", "plain/api", "--config", "none.toml", cwd=project).code
        == 2
    )
    (project / "none.toml").write_text("")
    run = gen("./spec.json", "-o", "plain/api", "--config", "none.toml", cwd=project)
    assert run.code == 0, run.err
    own(project, "readme.md.jinja", "Only {{ title }}: {{ operations | length }}.")
    assert gen(cwd=project).code == 0
    plain, made = snapshot(project / "plain" / "api"), snapshot(project / "api")
    assert made["README.md"] == b"Only Small: 1.\n"
    arguments = (
        b" spec.json -o api --config none.toml"  # of the command, which it names
    )
    plain["__init__.py"] = plain["__init__.py"].replace(arguments, b"")
    assert {path for path in made if made[path] != plain[path]} == {
        "README.md",
        ".gen.json",
    }


def test_black_lays_out_what_a_template_prints(project: Path) -> None:
    own(project, "model.py.jinja", original("model.py.jinja") + "\nADDED = {'a' : 1}\n")
    assert gen(cwd=project).code == 0
    assert '\n\nADDED = {"a": 1}\n' in (project / "api/models/pet.py").read_text()
    assert gen("--check", cwd=project).code == 0


def test_a_template_can_change_a_description(project: Path) -> None:
    """A description is there as it is, not as what stands for it until it is printed."""
    text = original("model.py.jinja")
    text = text.replace("    {{ docstring }}", "    {{ docstring | upper }}")
    own(project, "model.py.jinja", text)
    assert gen(cwd=project).code == 0
    assert '"""A PET."""' in (project / "api/models/pet.py").read_text()
    spec = project / "spec.json"
    spec.write_text(spec.read_text().replace("A pet.", "A good pet."))
    assert gen(cwd=project).code == 0
    assert '"""A GOOD PET."""' in (project / "api/models/pet.py").read_text()


def test_a_changed_template_is_a_changed_input(project: Path) -> None:
    own(project, "readme.md.jinja", "One.")
    assert gen(cwd=project).code == 0
    own(project, "readme.md.jinja", "Two.")
    assert gen("--check", cwd=project).code == 1
    assert gen("--depfile", "x.d", cwd=project).code == 0
    assert (project / "api" / "README.md").read_text() == "Two.\n"
    assert "own/readme.md.jinja" in (project / "x.d").read_text()
    assert "own/readme.md.jinja\n" in gen("--list-inputs", cwd=project).out
    # Twice, so that the second could be answered by a stamp.
    assert [gen(cwd=project).code for _ in range(2)] == [0, 0]
    own(project, "empty.py.jinja", "{{ docstring }}")
    assert gen("--check", cwd=project).code == 1


def test_templates_include_others(project: Path) -> None:
    own(project, "readme.md.jinja", "{% include '_team.jinja' %}")
    own(project, "_team.jinja", "The team of {{ package }}.", first="")
    assert gen(cwd=project).code == 0
    assert (project / "api" / "README.md").read_text() == "The team of api.\n"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("readme.md.jinja", "\n{{ titel }}", "own/readme.md.jinja:3:1: error: 'titel' is undefined (in ReadmeView)"),
        ("model.py.jinja", "{{ name.first }}", "own/model.py.jinja:2:1: error: 'str object' has no attribute 'first'"),
        ("readme.md.jinja", "{% if %}", "own/readme.md.jinja:2:1: error: Expected an expression"),
        ("readme.md.jinja", "{{ title | nosuch }}", "own/readme.md.jinja:2:1: error: No filter named 'nosuch'"),
        ("readme.md.jinja", "\n\n{{ 1 / 0 }}", "own/readme.md.jinja:4:1: error: ZeroDivisionError: division by zero"),
        ("readme.md.jinja", "{% include '_x.jinja' %}", "own/readme.md.jinja:2:1: error: _x.jinja"),
        ("model.py.jinja", "return 1", "gen: error: api/models/pet.py would not be valid Python"),
    ],
)  # fmt: skip
def test_a_fault_is_reported_with_the_template_and_its_line(
    project: Path, name: str, text: str, expected: str
) -> None:
    own(project, "empty.py.jinja", "{{ docstring }}")
    assert gen(cwd=project).code == 0
    before = snapshot(project / "api")
    own(project, name, text)
    run = gen(cwd=project)
    assert run.code == 2
    assert run.err.startswith(expected), run.err
    assert "[template-error]" in run.err
    assert snapshot(project / "api") == before


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("", "the first line must be {# openapi-gen views"),
        ("{# openapi-gen views 99 #}\n", "written for version 99 of the views"),
    ],
)
def test_a_template_says_for_which_views_it_is(
    project: Path, first: str, expected: str
) -> None:
    own(project, "readme.md.jinja", "Text.", first)
    run = gen(cwd=project)
    assert run.code == 2
    assert run.err.startswith("own/readme.md.jinja:1:1: error: ")
    assert expected in run.err


def test_a_folder_without_templates_and_an_unknown_name_are_refused(
    project: Path,
) -> None:
    assert "has no file *.jinja" in gen(cwd=project).err
    own(project, "readmy.md.jinja", "Text.")
    report = json.loads(gen("--output-format", "json", cwd=project).out)
    (found,) = report["clients"][0]["diagnostics"]
    assert found["message"].startswith(
        "templates: gen has no template 'readmy.md.jinja'"
    )
