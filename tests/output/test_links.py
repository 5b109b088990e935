"""A link inside of a package leads elsewhere: gen writes and removes nothing there."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from openapi_gen.output import commit
from openapi_gen.output.paths import is_inside
from tests.support.command import gen, snapshot
from tests.support.output import ONE, TWO, adopt, again, left_over, manifest, rewrite


@pytest.fixture
def outside(package: Path) -> Path:
    folder = package.parent / "outside"
    folder.mkdir()
    (folder / "thing.py").write_bytes(b"mine = True\n")
    return folder


@pytest.mark.parametrize("arguments", [(), ("--force",), ("--check",), ("--diff",)])
def test_a_linked_folder_is_refused(
    package: Path, outside: Path, arguments: tuple[str, ...]
) -> None:
    (package / "models").rename(package.parent / "former")
    (package / "models").symlink_to("../outside")
    rewrite(package, TWO)
    before = snapshot(outside)
    run = gen("spec.json", "-o", "api", *arguments, cwd=package.parent)
    assert run.code == 2
    assert run.err.startswith("gen: error: api/models: a link to another folder")
    assert snapshot(outside) == before


def test_a_linked_folder_in_a_new_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(ONE)
    (tmp_path / "outside").mkdir()
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "runtime").symlink_to("../outside")
    assert gen("spec.json", "-o", "api", cwd=tmp_path).code == 2
    assert list((tmp_path / "outside").iterdir()) == []


def test_nothing_is_removed_through_a_link(package: Path, outside: Path) -> None:
    """The manifest claims that `old/thing.py` is gen's, and `old` leads outside."""
    adopt(package, package / "old" / "thing.py", (outside / "thing.py").read_bytes())
    (package / "old" / "thing.py").unlink()
    (package / "old").rmdir()
    (package / "old").symlink_to("../outside")
    rewrite(package, TWO)
    assert again(package, "--force") == 2
    assert (outside / "thing.py").read_bytes() == b"mine = True\n"


def test_the_folder_itself_can_be_a_link(package: Path) -> None:
    package.rename(package.parent / "elsewhere")
    package.symlink_to("elsewhere")
    rewrite(package, TWO)
    assert again(package) == 0
    assert package.is_symlink()
    assert again(package, "--check") == 0


def test_a_folder_that_is_a_link_to_nothing_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(ONE)
    (tmp_path / "api").symlink_to("nowhere")
    run = gen("spec.json", "-o", "api", cwd=tmp_path)
    assert run.code == 2
    assert run.err.count("\n") == 1 and "leads to nothing" in run.err
    assert left_over(tmp_path / "api") == []


@pytest.mark.parametrize("link", [Path.symlink_to, Path.hardlink_to])
def test_a_linked_file_is_replaced_and_what_it_shares_stays(
    package: Path, outside: Path, link: object
) -> None:
    assert callable(link)
    former = (package / "models" / "thing.py").read_bytes()
    (outside / "thing.py").write_bytes(former)
    (package / "models" / "thing.py").unlink()
    link(package / "models" / "thing.py", outside / "thing.py")
    rewrite(package, ONE.replace('"string"', '"integer"'))
    assert again(package) == 0
    assert (package / "models" / "thing.py").read_bytes() != former
    assert not (package / "models" / "thing.py").is_symlink()
    assert (outside / "thing.py").read_bytes() == former


@pytest.mark.parametrize("linked", ["stage", "old", "package"])
def test_a_journal_cannot_lead_outside_by_a_link(
    package: Path, outside: Path, linked: str
) -> None:
    """A repository can hold a staging folder that no run of gen has left."""
    before = snapshot(outside)
    stage = package.parent / ".gen-api-abcdefgh"
    real = outside if linked == "stage" else stage
    real.mkdir(exist_ok=True)
    (real / "lock").write_bytes(b"")
    path = "models/thing.py" if linked == "package" else "thing.py"
    (real / "journal.json").write_text(json.dumps({"kept": [path], "new": []}))
    if linked == "stage":
        stage.symlink_to("outside")
        before = snapshot(outside)
    elif linked == "old":
        (stage / "old").symlink_to("../outside")
    else:
        (stage / "old" / "models").mkdir(parents=True)
        (stage / "old" / path).write_bytes(b"other")
        (package / "models").rename(package.parent / "former")
        (package / "models").symlink_to("../outside")
    commit.recover(package)
    assert snapshot(outside) == before


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "/x",
        "a/../../x",
        "C:/x",
        "c:x",
        "a\\..\\x",
        "a\0b",
        "",
        "a//b",
        "./a",
        "a/",
    ],
)
def test_a_path_of_a_manifest_stays_inside(package: Path, path: str) -> None:
    assert not is_inside(path)
    known = manifest(package)
    known["files"][path] = "0" * 64
    (package / ".gen.json").write_text(json.dumps(known))
    run = gen("spec.json", "-o", "api", cwd=package.parent)
    assert run.code == 0 and "[damaged-manifest]" in run.err
    assert path not in manifest(package)["files"]


def test_a_pipe_in_the_place_of_a_file_is_reported(package: Path) -> None:
    (package / "client.py").unlink()
    os.mkfifo(package / "client.py")
    assert again(package) == 2
    assert again(package, "--force") == 0
    assert (package / "client.py").is_file()


@pytest.mark.parametrize(
    "device", ["/dev/zero", "../../../../../../../dev/zero", "a\0b"]
)
def test_an_input_that_is_no_file_is_not_read(package: Path, device: str) -> None:
    known = manifest(package)
    known["inputs"][device] = "0" * 64
    (package / ".gen.json").write_text(json.dumps(known))
    assert again(package) == 0
    assert device not in manifest(package)["inputs"]
