"""Edits are not lost: gen reports files that somebody else changed or wrote."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.command import gen, snapshot
from tests.support.documents import document
from tests.support.output import ONE, PATHS, THING, TWO, again, manifest, rewrite


def test_an_edited_file_is_reported_and_nothing_is_written(package: Path) -> None:
    edited = package / "models" / "thing.py"
    edited.write_text(edited.read_text() + "\n# my change\n")
    before = snapshot(package)
    changed = {"Thing": {**THING, "description": "New words."}, "Other": THING}
    rewrite(package, document(changed, paths=PATHS))
    run = gen("spec.json", "-o", "api", cwd=package.parent)
    assert run.code == 2
    assert run.err.startswith("gen: error: api/models/thing.py: edited since")
    assert "--force" in run.err
    assert snapshot(package) == before
    assert again(package, "--force") == 0
    assert b"my change" not in edited.read_bytes()
    assert again(package, "--check") == 0


def test_an_edited_file_is_reported_though_the_document_is_the_same(
    package: Path,
) -> None:
    (package / "client.py").write_text("")
    before = snapshot(package)
    assert again(package, "--check") == 1
    assert again(package) == 2
    assert snapshot(package) == before


def test_an_edited_file_that_is_no_longer_generated_is_reported(package: Path) -> None:
    rewrite(package, TWO)
    assert again(package) == 0
    edited = package / "models" / "other.py"
    edited.write_text(edited.read_text() + "\n# my change\n")
    before = snapshot(package)
    rewrite(package, ONE)
    assert again(package) == 2
    assert snapshot(package) == before
    assert again(package, "--force") == 0
    assert not edited.exists()


def test_a_deleted_file_comes_back(package: Path) -> None:
    before = snapshot(package)
    (package / "client.py").unlink()
    assert again(package, "--check") == 1
    assert again(package) == 0
    assert snapshot(package) == before


def test_a_file_of_somebody_else_in_the_way_is_reported(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(ONE)
    (tmp_path / "api" / "models").mkdir(parents=True)
    foreign = tmp_path / "api" / "models" / "thing.py"
    foreign.write_text("mine = True\n")
    run = gen("spec.json", "-o", "api", cwd=tmp_path)
    assert run.code == 2
    assert run.err.startswith("gen: error: api/models/thing.py: not written by gen")
    assert snapshot(tmp_path / "api") == {"models/thing.py": b"mine = True\n"}
    assert gen("spec.json", "-o", "api", "--force", cwd=tmp_path).code == 0


def test_a_package_without_its_manifest_is_foreign(package: Path) -> None:
    (package / ".gen.json").unlink()
    rewrite(package, ONE.replace("Small", "Other words"))
    before = snapshot(package)
    assert again(package) == 2
    assert snapshot(package) == before


@pytest.mark.parametrize("content", ["", "[]", "{", '{"files": 1}', "\0", "null"])
def test_a_manifest_that_cannot_be_read_counts_as_none(
    package: Path, content: str
) -> None:
    (package / ".gen.json").write_text(content)
    assert again(package) == 0  # every file is what it should be
    assert manifest(package)["files"]


def test_a_manifest_of_another_version_still_knows_its_files(package: Path) -> None:
    known = {"files": manifest(package)["files"], "unknown": 1}
    (package / ".gen.json").write_text(json.dumps(known))
    rewrite(package, TWO)
    assert again(package) == 0


def test_edited_diagnostics_of_a_manifest_are_not_reported(package: Path) -> None:
    known = {**manifest(package), "diagnostics": [{"severity": "error"}]}
    (package / ".gen.json").write_text(json.dumps(known))
    assert again(package) == 0
    assert manifest(package)["diagnostics"] == []


@pytest.mark.parametrize("in_the_way", ["api", "api/models", "api/client.py/x"])
def test_a_file_where_a_folder_must_be_or_the_reverse(
    tmp_path: Path, in_the_way: str
) -> None:
    (tmp_path / "spec.json").write_text(ONE)
    (tmp_path / in_the_way).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / in_the_way).write_text("mine")
    before = snapshot(tmp_path)
    run = gen("spec.json", "-o", "api", cwd=tmp_path)
    assert run.code == 2
    assert ": error: " in run.err
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("name", ["my-client", "class", "a b", "1st"])
def test_a_folder_that_cannot_be_imported_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "spec.json").write_text(ONE)
    run = gen("spec.json", "-o", f"out/{name}", cwd=tmp_path)
    assert run.code == 2
    assert name in run.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("output", [".", "..", "../.."])
def test_a_working_folder_with_other_things_is_not_the_package(
    tmp_path: Path, output: str
) -> None:
    here = tmp_path / "acme" / "inner" / "most"
    here.mkdir(parents=True)
    (tmp_path / "spec.json").write_text(ONE)
    (here / "notes.txt").write_bytes(b"mine")
    spec = str(tmp_path / "spec.json")
    run = gen(spec, "-o", output, cwd=here)
    assert run.code == 2 and "[folder-in-use]" in run.err
    assert list(here.iterdir()) == [here / "notes.txt"]
    assert gen(spec, "-o", output, "--force", cwd=here).code == 0
    assert gen(spec, "-o", output, cwd=here).code == 0  # it is the package's by now


def test_an_empty_working_folder_can_be_the_package(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(ONE)
    (tmp_path / "acme").mkdir()
    assert gen("../spec.json", "-o", ".", cwd=tmp_path / "acme").code == 0
