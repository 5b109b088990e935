"""Tests of a package are a folder of gen: beside the package and the pages, or alone."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.support.command import configure, gen, snapshot
from tests.support.output import ONE, TWO, stamps

ALL = ("spec.json", "-o", "api", "--docs", "docs", "--tests", "tests")
FILES = {".gen.json", "test_things.py"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the document ONE."""
    (tmp_path / "spec.json").write_text(ONE)
    return tmp_path


def test_tests_alone_write_no_package(folder: Path) -> None:
    assert gen("spec.json", "--tests", "tests", cwd=folder).code == 0
    assert sorted(os.listdir(folder)) == ["spec.json", "tests"]
    assert snapshot(folder / "tests").keys() == FILES


def test_tests_import_the_package_beside_them(folder: Path) -> None:
    assert gen(*ALL, cwd=folder).code == 0
    assert sorted(os.listdir(folder)) == ["api", "docs", "spec.json", "tests"]
    module = (folder / "tests" / "test_things.py").read_text()
    assert "from api.testing import Call, Fake" in module
    assert "def test_make_thing() -> None:" in module


def test_a_second_run_writes_nothing(folder: Path) -> None:
    first, again = (
        json.loads(gen(*ALL, "--output-format", "json", cwd=folder).out)
        for _ in range(2)
    )
    assert set(first["tests"]["written"]) == FILES
    assert again["tests"] == {
        "written": [],
        "unchanged": sorted(FILES),
        "removed": [],
    }
    assert again["docs"]["written"] == again["files"]["written"] == []


def test_tests_of_another_document_are_written_anew(folder: Path) -> None:
    assert gen(*ALL, cwd=folder).code == 0
    before = stamps(folder / "tests")
    assert gen(*ALL, "--check", cwd=folder).code == 0
    (folder / "spec.json").write_text(TWO)
    assert gen(*ALL, "--check", cwd=folder).code == 1
    assert stamps(folder / "tests") == before
    assert gen(*ALL, cwd=folder).code == 0
    assert gen(*ALL, "--check", cwd=folder).code == 0


def test_an_edited_test_is_not_overwritten(folder: Path) -> None:
    assert gen(*ALL, cwd=folder).code == 0
    module = folder / "tests" / "test_things.py"
    module.write_text("mine = 1\n")
    run = gen(*ALL, cwd=folder)
    assert run.code == 2
    assert "tests/test_things.py" in run.err
    assert module.read_text() == "mine = 1\n"


@pytest.mark.parametrize("tests", ["api", "api/tests", "docs", "."])
def test_tests_share_no_folder(folder: Path, tests: str) -> None:
    run = gen(*ALL[:-1], tests, cwd=folder)
    assert run.code == 2
    assert "must be folders beside each other" in run.err
    assert sorted(os.listdir(folder)) == ["spec.json"]


def test_configured_tests(folder: Path) -> None:
    configure(
        folder,
        '[tool.openapi-gen.clients.things]\nspec = "spec.json"\ntests = "tests"\n',
    )
    assert gen("things", cwd=folder).code == 0
    assert snapshot(folder / "tests").keys() == FILES


def test_outputs_are_listed(folder: Path) -> None:
    run = gen(*ALL, "--list-outputs", cwd=folder)
    assert {f"tests/{name}" for name in FILES} <= set(run.out.split())
    assert not (folder / "tests").exists()
