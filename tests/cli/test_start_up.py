"""Start-up matters in a build: no run imports what it does not need."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import ROOT, environment
from tests.support.documents import document

HEAVY = ("black", "jinja2", "openapi_spec_validator", "yaml", "jsonschema_rs")


OWN = """
options pipeline inputs.parsing
model reading writing samples documenting output
""".split()
"""What only a run that generates, or compares, needs of gen itself."""

SPECIAL = """
inputs.http inputs.parsing.yaml_core inputs.parsing.yaml_places
reading.editions.swagger_2 reading.editions.swagger_2_schemas
reading.overlays reading.overlays.jsonpath reading.selection
reading.validation.explain reading.validation.severity
reading.validation.strict_checks documenting writing.request_encoding
""".split()
"""What a run needs for some documents or options only."""


def imports(
    *arguments: str, cwd: Path, known: Sequence[str] = HEAVY, prefix: str = ""
) -> set[str]:
    """Which of the known modules a run of the command imports."""
    modules = {f"{prefix}{name}" for name in known}
    script = (
        "import sys\nfrom openapi_gen.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"print('imported', *({modules!r} & sys.modules.keys()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    found = done.stdout.splitlines()[-1].split()[1:]
    return {name.removeprefix(prefix) for name in found}


def own_imports(*arguments: str, cwd: Path, known: Sequence[str]) -> set[str]:
    return imports(*arguments, cwd=cwd, known=known, prefix="openapi_gen.")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["explain"]])
def test_help_imports_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    assert imports(*arguments, cwd=tmp_path) == set()
    assert own_imports(*arguments, cwd=tmp_path, known=OWN) == set()


@pytest.mark.parametrize("extra", [[], ["--check"], ["--diff"], ["-q"]])
def test_a_run_without_changes_imports_nothing_heavy(
    spec: Path, tmp_path: Path, extra: list[str]
) -> None:
    command = ["spec.yaml", "-o", "api", *extra]
    assert imports("spec.yaml", "-o", "api", cwd=tmp_path) >= {"jinja2", "yaml"}
    assert imports(*command, cwd=tmp_path) == set()


@pytest.mark.parametrize("extra", ["-v", "--output-format=json"])
def test_a_run_without_changes_parses_for_the_lines_of_notes(
    spec: Path, tmp_path: Path, extra: str
) -> None:
    command = ["spec.yaml", "-o", "api"]
    imports(*command, cwd=tmp_path)
    assert imports(*command, extra, cwd=tmp_path) == {"yaml"}


def test_a_run_without_changes_and_notes_parses_nothing(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(document({"Pet": {"type": "object"}}))
    command = ["spec.json", "-o", "api", "-v"]
    imports(*command, cwd=tmp_path)
    assert imports(*command, cwd=tmp_path) == set()
    assert own_imports(*command, cwd=tmp_path, known=["inputs.parsing"]) == set()


def test_a_run_imports_only_what_its_document_and_options_need(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(document({"Pet": {"type": "object"}}))
    command = ["spec.json", "-o", "api"]
    assert own_imports(*command, cwd=tmp_path, known=SPECIAL) == set()
    assert "yaml" not in imports(*command, "--check", "--verify", cwd=tmp_path)


def test_a_run_that_prints_other_texts_understands_nothing(tmp_path: Path) -> None:
    command, known = ["spec.json", "-o", "api"], ["model", "reading", "writing.views"]
    pet = {"type": "object", "description": "A pet."}
    (tmp_path / "spec.json").write_text(document({"Pet": pet}))
    assert own_imports(*command, cwd=tmp_path, known=known) == set(known)
    text = document({"Pet": {**pet, "description": "A dog."}})
    (tmp_path / "spec.json").write_text(text)
    assert own_imports(*command, cwd=tmp_path, known=known) == set()
    assert imports(*command, cwd=tmp_path) == set()
    models = (tmp_path / "api" / "models" / "pet.py").read_text()
    assert "A dog." in models


def test_both_commands_of_the_distribution_are_the_same() -> None:
    import tomllib

    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project: dict[str, Any] = tomllib.loads(text)["project"]
    assert project["scripts"]["gen"] == project["scripts"]["openapi-gen"]
