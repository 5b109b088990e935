"""A program of a user of a generated package: type checkers accept it, and it runs."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from openapi_gen import Options, generate
from tests.support.packages import Packages

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("user")
    generate(Options(spec=str(HERE / "shop.yaml"), output=folder / "shop"))
    return Path(shutil.copy(HERE / "program.py", folder))


def run(*command: str | Path, cwd: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, *command], cwd=cwd, capture_output=True, text=True, timeout=300
    )
    return done.returncode, done.stdout + done.stderr


def test_it_runs(program: Path) -> None:
    assert run("-W", "error", program, cwd=program.parent) == (0, "")


def test_mypy_strict_finds_nothing(program: Path, packages: Packages) -> None:
    assert packages.mypy(program, "shop", cwd=program.parent) == ""


def test_pyright_strict_finds_only_the_deprecated_calls(program: Path) -> None:
    config = program.with_name("pyrightconfig.json")
    config.write_text('{"typeCheckingMode": "strict", "include": ["program.py"]}')
    options = ("--pythonpath", sys.executable, "--outputjson")
    command = ("-m", "pyright", "-p", config, *options)
    _, output = run(*command, cwd=program.parent)
    found = json.loads(output)["generalDiagnostics"]
    lines = program.read_text().splitlines()
    said = {
        (one["rule"], lines[one["range"]["start"]["line"]].strip()) for one in found
    }
    assert {rule for rule, _ in said} == {"reportDeprecated"}
    assert all("get_order" in line for _, line in said)
