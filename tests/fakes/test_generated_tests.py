"""The tests that `gen --tests` writes: they pass for the package that they were made with,
fail for one that sends anything else, and are as black and type checkers want them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from openapi_gen.options import Options
from openapi_gen.pipeline import generate
from tests.support.cases import OUTCOMES, Case, all_cases
from tests.support.command import ROOT, environment
from tests.support.packages import Packages

CHOSEN = [Case(name) for name in "styles streams unions uploads xml_bodies".split()]
GOOD = [case for case in all_cases() if case.expected]
TWILIO = ROOT.parent / "shared" / "corpus" / "named" / "twilio_api_v2010.yaml"


def made(case: Case, folder: Path) -> Path:
    """The folder that has the package of a case, and its tests in `tests`."""
    place = folder / f"of_{case.name}"
    shutil.copytree(case.folder, place, ignore=shutil.ignore_patterns(*OUTCOMES))
    settings = place / "pyproject.toml"
    options = Options.from_pyproject(
        settings if settings.is_file() else None,
        spec=next(place.glob("spec.*")),
        output=place / case.name,
        tests=place / "tests",
    )
    generate(options)
    return place


def in_black(places: Iterable[Path]) -> bool:
    folders = [str(one / "tests") for one in places]
    command = [sys.executable, "-m", "black", "--check", "-q", *folders]
    return subprocess.run(command, check=False).returncode == 0


def run(places: Iterable[Path]) -> tuple[int, int, str]:
    """How many of the generated tests pass and fail, and what pytest prints."""
    listed = list(places)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--import-mode=importlib"]
        + ["-p", "no:cacheprovider", "-W", "error"]
        + [str(place / "tests") for place in listed],
        cwd=listed[0],
        env=environment() | {"PYTHONPATH": os.pathsep.join(map(str, listed))},
        capture_output=True,
        text=True,
        check=False,
    )
    counts = {
        outcome: int(number)
        for number, outcome in re.findall(r"(\d+) (passed|failed|error)", done.stdout)
    }
    failed = counts.get("failed", 0) + counts.get("error", 0)
    return counts.get("passed", 0), failed, done.stdout


def functions(places: Iterable[Path]) -> int:
    """How many tests there are."""
    texts = (file.read_text() for one in places for file in one.glob("tests/*.py"))
    return sum(text.count("\ndef test_") for text in texts)


@pytest.fixture(scope="module")
def chosen(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("generated")
    return [made(case, folder) for case in CHOSEN]


def test_generated_tests_pass(chosen: list[Path]) -> None:
    passed, failed, printed = run(chosen)
    assert failed == 0, printed
    assert passed == functions(chosen) > 30
    assert in_black(chosen)


@pytest.mark.slow
def test_generated_tests_of_all_golden_cases_pass(tmp_path: Path) -> None:
    places = [made(case, tmp_path) for case in GOOD]
    passed, failed, printed = run(places)
    assert failed == 0, printed
    assert passed == functions(places)
    texts = [file.read_text() for one in places for file in one.glob("tests/*.py")]
    assert not any("there is no test" in text for text in texts)
    partial = re.findall(r"# Not compared: (.*)\.", "".join(texts))
    assert set(partial) == {"body (XML)"}
    assert in_black(one for one in places if "[tool.black]" not in _settings(one))


def _settings(place: Path) -> str:
    file = place / "pyproject.toml"
    return file.read_text() if file.is_file() else ""


BROKEN = [
    ("styles", "request/styles/matrix.py", 'f";{quote(name)}"', 'f",{quote(name)}"'),
    ("uploads", "request/bodies/parts.py", '"Content-Type: ', '"Content-Typo: '),
    ("unions", "json/unions.py", "return left_out | data", "return data"),
]


@pytest.mark.parametrize(
    ("case", "module", "code", "other"), BROKEN, ids=[row[1] for row in BROKEN]
)
def test_another_client_fails(
    case: str, module: str, code: str, other: str, chosen: list[Path]
) -> None:
    (place,) = (one for one in chosen if one.name == f"of_{case}")
    file = place / case / "runtime" / module
    text = file.read_text()
    assert code in text
    file.write_text(text.replace(code, other))
    try:
        _, failed, printed = run([place])
    finally:
        file.write_text(text)
    assert failed > 0, printed


@pytest.mark.slow
def test_mypy_finds_nothing(chosen: list[Path], packages: Packages) -> None:
    for place in chosen:
        found = packages.mypy(*sorted((place / "tests").glob("*.py")), cwd=place)
        assert found == ""


@pytest.mark.slow
@pytest.mark.skipif(not TWILIO.exists(), reason="the corpus is not here")
def test_all_operations_of_twilio_in_20_seconds(tmp_path: Path) -> None:
    begin = time.monotonic()
    generate(Options(TWILIO, tmp_path / "twilio", tests=tmp_path / "tests"))
    passed, failed, printed = run([tmp_path])
    assert (passed, failed) == (197, 0), printed
    assert time.monotonic() - begin < 20
