"""Start-up matters in a build: a run without work imports nothing heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import ROOT, environment

HEAVY = ("black", "jinja2", "openapi_spec_validator", "yaml", "jsonschema_rs")


def imports(*arguments: str, cwd: Path) -> set[str]:
    """Which heavy modules a run of the command imports."""
    script = (
        "import sys\nfrom openapi_gen.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit:\n    pass\n"
        f"print('imported', *(set({HEAVY!r}) & sys.modules.keys()))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        env=environment(),
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split()[1:])


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], []])
def test_help_imports_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    assert imports(*arguments, cwd=tmp_path) == set()


@pytest.mark.parametrize("extra", [[], ["-v"], ["--check"], ["--output-format=json"]])
def test_a_run_without_changes_imports_nothing_heavy(
    spec: Path, tmp_path: Path, extra: list[str]
) -> None:
    command = ["spec.yaml", "-o", "api", *extra]
    assert imports("spec.yaml", "-o", "api", cwd=tmp_path) >= {"jinja2", "yaml"}
    assert imports(*command, cwd=tmp_path) == set()


def test_both_commands_of_the_distribution_are_the_same() -> None:
    import tomllib

    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project: dict[str, Any] = tomllib.loads(text)["project"]
    assert project["scripts"]["gen"] == project["scripts"]["openapi-gen"]
