"""A run touches only files that must change, and none that gen has not written."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

from tests.support.command import snapshot
from tests.support.documents import document
from tests.support.output import (
    ONE,
    PATHS,
    THING,
    TWO,
    adopt,
    again,
    manifest,
    rewrite,
    stamps,
)


def test_only_changed_files_are_touched(package: Path) -> None:
    before = stamps(package)
    assert again(package) == 0
    assert stamps(package) == before
    changed = {"Thing": {**THING, "description": "New words."}}
    rewrite(package, document(changed, paths=PATHS))
    assert again(package) == 0
    after = stamps(package)
    assert {path for path in after if after[path] != before.get(path)} == {
        ".gen.json",
        "api/things.py",  # which describes the body
        "models/thing.py",
    }


def test_files_have_usual_permissions(package: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    for path in [package, *package.rglob("*")]:
        wanted = (0o777 if path.is_dir() else 0o666) & ~mask
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path


def test_stale_files_are_removed_and_folders_that_they_leave_empty(
    package: Path,
) -> None:
    rewrite(package, TWO)
    assert again(package) == 0
    assert (package / "models" / "other.py").is_file()
    # As an earlier version of gen may have had it: a file in a folder of its own.
    old = package / "models" / "deep" / "old.py"
    adopt(package, old, b"pass\n")
    cache = old.parent / "__pycache__"
    cache.mkdir()
    (cache / "old.cpython-311.pyc").write_bytes(b"")
    rewrite(package, ONE)
    assert again(package) == 0
    assert not (package / "models" / "other.py").exists()
    assert not old.parent.exists()
    assert snapshot(package).keys() == manifest(package)["files"].keys() | {".gen.json"}


def test_two_stale_files_of_one_folder_are_removed(package: Path) -> None:
    for name in ("a.py", "b.py"):
        adopt(package, package / "old" / name, b"")
    rewrite(package, TWO)
    assert again(package) == 0
    assert not (package / "old").exists()


def test_files_of_others_stay(package: Path) -> None:
    mine = {
        "mine.txt": b"mine",
        "models/my_model.py": b"x = 1\n",
        "old/own.py": b"",
        "notes/deep/n.md": b"n",
    }
    for path, content in mine.items():
        (package / path).parent.mkdir(parents=True, exist_ok=True)
        (package / path).write_bytes(content)
    adopt(package, package / "old" / "of_gen.py", b"")
    before = {path: stamps(package)[path] for path in mine}
    rewrite(package, TWO)
    assert again(package) == 0
    assert again(package, "--force") == 0
    assert not (package / "old" / "of_gen.py").exists()
    after = stamps(package)
    assert {path: after[path] for path in mine} == before


def test_a_manifest_cannot_lead_outside(package: Path) -> None:
    victim = package.parent / "victim.txt"
    victim.write_bytes(b"")
    known = manifest(package)
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    known["files"] |= {
        "../victim.txt": empty,
        str(victim): empty,
        "a/../../victim.txt": empty,
    }
    (package / ".gen.json").write_text(json.dumps(known))
    assert again(package) == 0
    assert again(package, "--force") == 0
    assert victim.exists()
