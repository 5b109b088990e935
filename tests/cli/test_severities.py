"""`[tool.openapi-gen.diagnostics]`: a project decides how much a diagnostic weighs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from openapi_gen import Options, Refused, generate
from tests.support.command import configure, gen
from tests.support.documents import document

FORMAT = {"type": "string", "format": "x"}
ENUM = {"enum": []}


@pytest.fixture(autouse=True)
def spec(tmp_path: Path) -> None:
    """A document with a note, `unknown-format`, and a warning, `empty-enum`."""
    (tmp_path / "spec.json").write_text(document({"A": FORMAT, "B": ENUM}))


def severities(folder: Path, table: str, *arguments: str) -> dict[str, str]:
    configure(folder, f"[tool.openapi-gen.diagnostics]\n{table}\n")
    command = ["spec.json", "-o", "api", "--output-format", "json", *arguments]
    report = json.loads(gen(*command, cwd=folder).out)
    return {one["code"]: one["severity"] for one in report["diagnostics"]}


def test_without_a_table_each_has_its_own_severity(tmp_path: Path) -> None:
    found = severities(tmp_path, "")
    assert found == {"unknown-format": "note", "empty-enum": "warning"}


def test_a_code_has_the_severity_that_the_project_wants(tmp_path: Path) -> None:
    table = 'unknown-format = "warning"\nempty-enum = "note"'
    for _ in range(2):  # a run that generates, and one that has nothing to do
        found = severities(tmp_path, table)
        assert found == {"unknown-format": "warning", "empty-enum": "note"}
    assert severities(tmp_path, 'empty-enum = "off"') == {"unknown-format": "note"}
    assert severities(tmp_path, "")["empty-enum"] == "warning"


def test_an_error_by_choice_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    found = severities(tmp_path, 'unknown-format = "error"')
    assert found["unknown-format"] == "error"
    assert not (tmp_path / "api").exists()
    assert gen("spec.json", "-o", "api", cwd=tmp_path).code == 2


def test_strict_makes_errors_of_what_the_project_calls_warnings(tmp_path: Path) -> None:
    assert severities(tmp_path, "", "--strict")["empty-enum"] == "error"
    assert severities(tmp_path, 'empty-enum = "note"', "--strict") == {
        "empty-enum": "note",
        "unknown-format": "note",
    }


def test_an_error_stays_an_error(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(document({"A": {"$ref": "#/none"}}))
    found = severities(tmp_path, 'reference-not-found = "off"')
    assert found == {"reference-not-found": "error"}


def test_a_warning_about_the_folder_can_be_an_error(tmp_path: Path) -> None:
    assert gen("spec.json", "-o", "api", cwd=tmp_path).code == 0
    stray = tmp_path / "api" / "models" / "old.py"
    stray.write_bytes((tmp_path / "api" / "models" / "__init__.py").read_bytes())
    assert severities(tmp_path, "")["stray-file"] == "warning"
    found = severities(tmp_path, 'stray-file = "error"')
    assert found["stray-file"] == "error"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ('unknown-fromat = "off"', "did you mean 'unknown-format'"),
        ('unknown-format = "of"', "must be 'error', 'warning', 'note' or 'off'"),
        ("unknown-format = 1", "'unknown-format' must be a string"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, table: str, message: str) -> None:
    configure(tmp_path, f"[tool.openapi-gen.diagnostics]\n{table}\n")
    run = gen("spec.json", "-o", "api", cwd=tmp_path)
    assert run.code == 2
    assert run.err.startswith("pyproject.toml:2:1: error: ") and message in run.err


def test_the_same_from_a_program(tmp_path: Path) -> None:
    spec, output = tmp_path / "spec.json", tmp_path / "api"
    with pytest.raises(Refused, match="unknown-format"):
        generate(Options(spec, output, severities={"unknown-format": "error"}))
    report = generate(Options(spec, output, severities={"unknown-format": "off"}))
    assert [one.code for one in report.diagnostics] == ["empty-enum"]
