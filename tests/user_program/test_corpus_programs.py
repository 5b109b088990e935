"""Programs of users of packages of real documents, which type checkers accept.

The documents are not part of the repository; a test without its document is skipped.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from openapi_gen import Options, generate
from tests.support.command import ROOT
from tests.support.packages import Packages

PROGRAMS = Path(__file__).parent / "corpus"
CORPUS = ROOT.parent / "shared" / "corpus"
DOCUMENTS = {
    "adyen": "adyen.com__CheckoutService-v71.json",
    "airflow": "apache.org__airflow.json",
    "slmonitor": "slmonitor.com.json",
    "twilio": "named/twilio_api_v2010.yaml",
}
PAGINATION: dict[str, dict[str, dict[str, str | int]]] = {
    "airflow": {
        "get_connections": {
            "style": "offset",
            "parameter": "offset",
            "items": "/connections",
            "total": "/total_entries",
        }
    }
}


@pytest.fixture(scope="module", params=sorted(DOCUMENTS))
def program(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The program, in the folder of the package that it uses."""
    pytest.importorskip("pydantic")
    name: str = request.param
    document = CORPUS / DOCUMENTS[name]
    if not document.exists():
        pytest.skip(f"{document.name} is not here")
    folder = tmp_path_factory.mktemp(name)
    pagination = PAGINATION.get(name, {})
    generate(Options(spec=str(document), output=folder / name, pagination=pagination))
    shutil.copy(PROGRAMS / f"{name}.py", folder / f"use_{name}.py")
    return folder / f"use_{name}.py"


def run(*command: str | Path, cwd: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, *command], cwd=cwd, capture_output=True, text=True, timeout=300
    )
    return done.returncode, done.stdout + done.stderr


def test_it_runs(program: Path) -> None:
    options = ("-W", "error::DeprecationWarning")
    assert run(*options, program, cwd=program.parent) == (0, "")


def test_mypy_strict_finds_nothing(program: Path, packages: Packages) -> None:
    assert packages.mypy(program, cwd=program.parent) == ""


def test_pyright_strict_finds_only_the_deprecated_calls(program: Path) -> None:
    config = program.with_name("pyrightconfig.json")
    settings = {"typeCheckingMode": "strict", "include": [program.name]}
    config.write_text(json.dumps(settings), encoding="utf-8")
    options = ("--pythonpath", sys.executable, "--outputjson")
    _, output = run("-m", "pyright", "-p", config, *options, cwd=program.parent)
    found = json.loads(output)["generalDiagnostics"]
    assert {one["rule"] for one in found} <= {"reportDeprecated"}, found
