"""A run that fails changes no byte."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from openapi_gen import Options, Refused, generate
from openapi_gen.output import write_package
from tests.support.command import snapshot
from tests.support.output import ONE, TWO, again, crash_at, rewrite, run_here, stamps


@pytest.mark.parametrize(
    "bad", ["{", '{"openapi": "3.0.3"}', ONE.replace("schemas/Thing", "schemas/No", 1)]
)
def test_a_failed_run_changes_no_byte(package: Path, bad: str) -> None:
    before = stamps(package)
    rewrite(package, bad)
    assert again(package) == 2
    assert again(package, "--force") == 2
    assert stamps(package) == before


def test_an_unwritable_folder_is_a_clean_error(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also for root, whom permissions do not stop: the system call fails."""
    before = snapshot(package.parent)

    def refuse(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied", str(package.parent))

    monkeypatch.setattr("tempfile.mkdtemp", refuse)
    rewrite(package, TWO)
    with pytest.raises(Refused):
        run_here(package)
    rewrite(package, ONE)
    assert snapshot(package.parent) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_a_clean_error(package: Path) -> None:
    before = snapshot(package)
    rewrite(package, TWO)
    package.parent.chmod(0o500)
    try:
        assert again(package) == 2
    finally:
        package.parent.chmod(0o700)
    assert snapshot(package) == before


@pytest.mark.parametrize("call", [1, 2, 3, 4])
def test_a_failing_disk_changes_no_byte(
    package: Path, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    before = snapshot(package)

    def full() -> None:
        raise OSError(28, "No space left on device")

    rewrite(package, TWO)
    monkeypatch.setattr(os, "replace", crash_at(call, full))
    with pytest.raises(Refused):
        run_here(package)
    monkeypatch.undo()
    assert snapshot(package) == before
    assert sorted(path.name for path in package.parent.iterdir()) == [
        "api",
        "spec.json",
    ]
    run_here(package)
    assert snapshot(package) != before


def test_a_refused_run_leaves_no_folder_around_the_package(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is missing until the run compares; then the disk is full."""
    root = package.parent

    def fail(*_: object, **settings: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write_package, "prepared", fail)
    output = root / "deep" / "down" / "api"
    with pytest.raises(Refused):
        generate(Options(root / "spec.json", output))
    assert not (root / "deep").exists()
    (root / "deep").mkdir()
    with pytest.raises(Refused):
        generate(Options(root / "spec.json", output))
    assert (root / "deep").is_dir() and not (root / "deep" / "down").exists()


@pytest.mark.parametrize("kind", ["file", "below a file", "dangling link", "loop"])
def test_one_folder_that_cannot_be_written_keeps_the_others_as_they_were(
    package: Path, kind: str
) -> None:
    root = package.parent
    if "file" in kind:
        (root / "docs").write_text("mine")
    else:
        (root / "docs").symlink_to("docs" if kind == "loop" else "nowhere")
    docs = root / "docs" / "pages" if kind == "below a file" else root / "docs"
    before = stamps(package)
    rewrite(package, TWO)
    for output in (package, root / "new"):
        with pytest.raises(Refused):
            generate(Options(root / "spec.json", output, docs=docs))
    assert stamps(package) == before
    assert not (root / "new").exists()
