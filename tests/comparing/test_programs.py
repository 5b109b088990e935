"""The verdicts are what type checkers say of a program against the old package.

A change breaks Python if and only if mypy finds an error in the program against the
package of the new document.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from openapi_gen import Options, generate
from openapi_gen.comparing import Breaks

from . import cases_of_requests, cases_of_responses
from .pairs import BASE, PAIRS, Pair
from .test_changes import compared

assert cases_of_requests and cases_of_responses  # imported: they fill PAIRS
PROGRAM = Path(__file__).with_name("program.py.txt").read_text()

UNSEEN = {
    "response_header_of_another_type",
    "response_header_replaced",
    "error_of_another_type",
}
"""Pairs whose difference types do not show: headers and errors are read without their
types in this program."""


@pytest.mark.slow
def test_mypy_agrees_with_the_verdicts(tmp_path: Path) -> None:
    breaking: set[str] = set()
    for pair in PAIRS:
        if pair.documents[0] != BASE:
            continue  # the program is against the base
        _write(tmp_path, pair)
        folder = tmp_path / "documents" / pair.name
        folder.mkdir(parents=True)
        found = compared(folder, *pair.documents)
        rules = {one.change.definition.breaks for one in found.changes}
        if Breaks.PYTHON in rules and pair.name not in UNSEEN:
            breaking.add(pair.name)
    programs = sorted(str(one.name) for one in tmp_path.glob("program_*.py"))
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        *programs,
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    failed = {
        line.partition(".py:")[0].removeprefix("program_")
        for line in done.stdout.splitlines()
        if ": error: " in line
    }
    assert failed == breaking, done.stdout


def _write(folder: Path, pair: Pair) -> None:
    document = folder / f"{pair.name}.json"
    document.write_text(json.dumps(pair.documents[1]))
    generate(Options(str(document), folder / f"client_{pair.name}"))
    program = PROGRAM.replace("PACKAGE", f"client_{pair.name}")
    (folder / f"program_{pair.name}.py").write_text(program)
