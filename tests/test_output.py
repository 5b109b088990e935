"""The package on disk: the same bytes every time, nothing of others touched, and all or
nothing however a run ends.
"""

from __future__ import annotations

import json
import os
import random
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import Options, Refused, generate
from generator.output import commit
from tests.support.cases import CASES
from tests.support.command import SEED, environment, gen, snapshot
from tests.support.documents import document, operation, ref

THING = {"type": "object", "properties": {"a": {"type": "string"}}}
PATHS = {"/things": {"post": operation("makeThing", body=ref("Thing"))}}
ONE = document({"Thing": THING}, paths=PATHS)
TWO = document({"Thing": THING, "Other": THING}, paths=PATHS, title="Two")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package of the document ONE, in `spec.json` beside it."""
    (tmp_path / "spec.json").write_text(ONE)
    assert gen("spec.json", "-o", "api", cwd=tmp_path).code == 0
    return tmp_path / "api"


def rewrite(package: Path, text: str) -> None:
    (package.parent / "spec.json").write_text(text)


def again(package: Path, *arguments: str) -> int:
    return gen("spec.json", "-o", package.name, *arguments, cwd=package.parent).code


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """What changes when a file is written: its inode and modification time."""
    return {
        path: ((folder / path).stat().st_ino, (folder / path).stat().st_mtime_ns)
        for path in snapshot(folder)
    }


# The same bytes


@pytest.mark.parametrize("case", ["names", "unions", "json_body_nested"])
def test_same_bytes_for_every_hash_seed_locale_and_folder(
    tmp_path: Path, case: str
) -> None:
    variants: list[dict[str, str]] = [
        {"PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "PYTHONUTF8": "0"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8"},
    ]
    seen: list[dict[str, bytes]] = []
    for number, env in enumerate(variants):
        cwd = tmp_path / str(number) / ("deeper" * number)
        cwd.mkdir(parents=True)
        spec = os.path.relpath(CASES / case / "spec.yaml", cwd) if number else None
        run = gen(spec or CASES / case / "spec.yaml", "-o", "api", cwd=cwd, env=env)
        assert run.code == 0, run.err
        seen.append(snapshot(cwd / "api"))
    assert seen[0] == seen[1] == seen[2]


def test_no_path_of_this_machine_and_no_time_in_the_output(tmp_path: Path) -> None:
    cwd = tmp_path / "secret-place"
    cwd.mkdir()
    assert gen(SEED, "-o", "api", cwd=cwd).code == 0
    year = time.strftime("%Y-")
    for path, content in snapshot(cwd / "api").items():
        assert b"secret-place" not in content, path
        assert str(SEED.parent).encode() not in content, path
        assert year.encode() not in content, path


def test_a_first_run_and_an_update_lead_to_the_same_bytes(package: Path) -> None:
    rewrite(package, TWO)
    assert again(package) == 0
    fresh = package.parent / "fresh" / "api"
    assert gen("spec.json", "-o", fresh, cwd=package.parent).code == 0
    assert snapshot(package) == snapshot(fresh)


def test_the_order_of_schemas_decides_no_name(tmp_path: Path) -> None:
    schemas = {
        name: {"type": "object", "properties": {"own": {"enum": [name]}}}
        for name in ("Order", "order", "a.b", "a_b", "List", "Client", "Error")
    }
    first = names_of(tmp_path / "1", schemas)
    assert names_of(tmp_path / "2", dict(reversed(schemas.items()))) == first


def test_a_new_schema_renames_nothing(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {
        name: {"type": "object", "properties": {"own": {"enum": [name]}}}
        for name in ("Order", "order", "a.b", "a_b", "List")
    }
    before = names_of(tmp_path / "1", schemas)
    more = {"Another": THING, **schemas, "Zebra": THING}
    after = names_of(tmp_path / "2", more)
    assert {name: after[name] for name in before} == before


def names_of(folder: Path, schemas: dict[str, Any]) -> dict[str, str]:
    """The class for each schema, told by the class's docstring or field."""
    folder.mkdir()
    (folder / "spec.json").write_text(document(schemas))
    assert gen("spec.json", "-o", "api", cwd=folder).code == 0
    found: dict[str, str] = {}
    for path, content in snapshot(folder / "api" / "validators").items():
        for name in schemas:
            if f"`#/components/schemas/{name}`" in content.decode():
                found[name] = path
    assert found.keys() == schemas.keys()
    return found


# Only what must be touched


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


def manifest(package: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((package / ".gen.json").read_bytes())
    return found


def adopt(package: Path, file: Path, content: bytes) -> None:
    """Makes a file one that gen has written."""
    from hashlib import sha256

    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    known = manifest(package)
    digest = sha256(content).hexdigest()
    known["files"][file.relative_to(package).as_posix()] = digest
    (package / ".gen.json").write_text(json.dumps(known))


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


# Work of people is not lost


def test_an_edited_file_is_reported_and_nothing_is_written(package: Path) -> None:
    edited = package / "models" / "thing.py"
    edited.write_text(edited.read_text() + "\n# my change\n")
    before = snapshot(package)
    changed = {"Thing": {**THING, "description": "New words."}, "Other": THING}
    rewrite(package, document(changed, paths=PATHS))
    run = gen("spec.json", "-o", "api", cwd=package.parent)
    assert run.code == 2
    assert "api/models/thing.py:1:1: error: " in run.err
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
    assert "api/models/thing.py:1:1: error: " in run.err
    assert snapshot(tmp_path / "api") == {"models/thing.py": b"mine = True\n"}
    assert gen("spec.json", "-o", "api", "--force", cwd=tmp_path).code == 0


def test_a_package_without_its_manifest_is_foreign(package: Path) -> None:
    (package / ".gen.json").unlink()
    rewrite(package, ONE.replace("Small", "Other words"))
    before = snapshot(package)
    assert again(package) == 2
    assert snapshot(package) == before


@pytest.mark.parametrize("content", ["", "[]", "{", '{"files": 1}', "\0", "null"])
def test_a_manifest_that_cannot_be_read_is_as_none(package: Path, content: str) -> None:
    (package / ".gen.json").write_text(content)
    assert again(package) == 0  # every file is what it should be
    assert manifest(package)["files"]


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


# All or nothing


@pytest.mark.parametrize(
    "bad", ["{", '{"openapi": "3.0.3"}', ONE.replace("schemas/Thing", "schemas/No", 1)]
)
def test_a_failed_run_leaves_all_byte_for_byte(package: Path, bad: str) -> None:
    before = stamps(package)
    rewrite(package, bad)
    assert again(package) == 2
    assert again(package, "--force") == 2
    assert stamps(package) == before


def test_an_unwritable_folder_is_a_clean_error(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also for root, to whom permissions mean nothing: the disk says no."""
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


def run_here(package: Path) -> None:
    spec = str(package.parent / "spec.json")
    generate(Options(spec, package))


def crash_at(call: int, crash: Callable[[], None]) -> Callable[..., None]:
    """`os.replace` that crashes instead of replacing for the nth time."""
    replace, count = os.replace, iter(range(1, 10_000))

    def replaced(source: Any, target: Any) -> None:
        if next(count) == call:
            crash()
        replace(source, target)

    return replaced


@pytest.mark.parametrize("call", [1, 2, 3, 4])
def test_a_failing_disk_leaves_all_byte_for_byte(
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


KILLED_AT = """
import os, sys
from generator import Options, generate
replace, count = os.replace, iter(range(1, 10_000))
def replaced(source, target):
    if next(count) == int(sys.argv[1]):
        os.kill(os.getpid(), 9)
    replace(source, target)
os.replace = replaced
generate(Options("spec.json", __import__("pathlib").Path("api")))
"""


@pytest.mark.parametrize("call", [1, 2, 3, 4])
def test_a_run_killed_between_two_files_is_rolled_back_by_the_next(
    package: Path, call: int
) -> None:
    before = snapshot(package)
    rewrite(package, TWO)
    kill(package, at=call)
    rewrite(package, "broken")
    assert again(package) == 2  # and yet it rolls back
    assert snapshot(package) == before
    assert left_over(package) == []
    rewrite(package, TWO)
    assert again(package) == 0
    assert again(package, "--check") == 0


def test_a_roll_back_that_is_killed_can_be_repeated(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = snapshot(package)
    rewrite(package, TWO)
    kill(package, at=4)
    for call in (1, 2, 3):

        def stop() -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(os, "replace", crash_at(call, stop))
        with pytest.raises(KeyboardInterrupt):
            commit.recover(package)
        monkeypatch.undo()
        assert left_over(package)
    commit.recover(package)
    assert snapshot(package) == before
    assert left_over(package) == []


def kill(package: Path, at: int) -> None:
    """Runs gen, and kills it when it has put all but one of `at` files in place."""
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_AT, str(at)],
        cwd=package.parent,
        env=environment(),
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL


def left_over(package: Path) -> list[str]:
    return [path.name for path in package.parent.glob(".gen-*")]


def test_a_run_killed_at_any_moment_leaves_all_or_can_be_rolled_back(
    package: Path,
) -> None:
    """Fifteen runs, killed from the start of the work to its end."""
    chance = random.Random(2)
    before = snapshot(package)
    large = {f"Model{n}": {**THING, "description": str(n)} for n in range(150)}
    changed = document({"Thing": THING, **large}, paths=PATHS)
    rewrite(package, changed)
    command = [sys.executable, "-m", "generator", "spec.json", "-o", "api"]
    started = time.monotonic()
    assert gen("spec.json", "-o", "other", cwd=package.parent).code == 0
    whole = time.monotonic() - started
    after = snapshot(package.parent / "other")
    for _ in range(15):
        process = subprocess.Popen(
            command,
            cwd=package.parent,
            env=environment(),
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.3, 1.1) * whole)
        process.kill()
        process.wait()
        commit.recover(package)
        now = snapshot(package)
        assert now == before or now.keys() == after.keys()
        if now != before:
            rewrite(package, ONE)
            assert again(package) == 0
            rewrite(package, changed)
        assert snapshot(package) == before
    assert left_over(package) == []


def test_a_run_at_work_is_not_rolled_back_by_another(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def meanwhile(source: Any, target: Any) -> None:
        other = "from generator.output import commit; from pathlib import Path; "
        command = [sys.executable, "-c", other + "commit.recover(Path('api'))"]
        subprocess.run(command, cwd=package.parent, env=environment(), check=True)
        replace(source, target)

    rewrite(package, TWO)
    monkeypatch.setattr(os, "replace", meanwhile)
    run_here(package)
    monkeypatch.undo()
    assert again(package, "--check") == 0


def test_what_a_namesake_left_over_is_not_taken(package: Path) -> None:
    """`.gen-api-two-...` belongs to the folder `api-two`, not to `api`."""
    before = snapshot(package)
    stage = package.parent / ".gen-api-two-abcdefgh"
    (stage / "old").mkdir(parents=True)
    (stage / "old" / "client.py").write_bytes(b"of another package")
    (stage / "lock").write_bytes(b"")
    journal = '{"kept": ["client.py"], "new": ["README.md"]}'
    (stage / "journal.json").write_text(journal)
    assert again(package) == 0
    assert snapshot(package) == before
    assert stage.is_dir()


def test_a_journal_cannot_lead_outside(package: Path) -> None:
    victim = package.parent / "victim.txt"
    victim.write_bytes(b"")
    stage = package.parent / ".gen-api-abcdefgh"
    stage.mkdir()
    (stage / "lock").write_bytes(b"")
    (stage / "old").mkdir()
    (stage / "victim.txt").write_bytes(b"other")
    journal = '{"kept": ["../victim.txt"], "new": ["../victim.txt"]}'
    (stage / "journal.json").write_text(journal)
    assert again(package) == 0
    assert victim.read_bytes() == b""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_leaves_all_byte_for_byte(package: Path, number: int) -> None:
    before = snapshot(package)
    rewrite(package, TWO)
    script = KILLED_AT.replace("9)", f"{number:d})")
    done = subprocess.run(
        [sys.executable, "-c", script, "2"],
        cwd=package.parent,
        env=environment(),
        capture_output=True,
        check=False,
    )
    # The signal waits until all files are in place.
    assert done.returncode != 0
    assert snapshot(package) != before
    assert again(package, "--check") == 0
    assert again(package) == 0
    assert left_over(package) == []
