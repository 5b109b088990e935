"""Two runs at once into one folder end as if one had run after the other."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from openapi_gen import Options, generate
from openapi_gen.output import commit
from openapi_gen.output.changes import compare
from openapi_gen.output.locking import locked
from tests.support.command import environment, gen, snapshot
from tests.support.documents import document
from tests.support.output import (
    PATHS,
    THING,
    TWO,
    again,
    left_over,
    rewrite,
    run_here,
)


@pytest.mark.parametrize("pairs", [4, pytest.param(200, marks=pytest.mark.slow)])
def test_runs_of_two_documents_leave_the_tree_of_one(
    tmp_path: Path, pairs: int
) -> None:
    chance = random.Random(3)
    trees: list[dict[str, bytes]] = []
    for name in ("a", "b"):
        models = {
            f"{name.title()}{n}": {**THING, "description": name} for n in range(20)
        }
        text = document({"Thing": THING, **models}, paths=PATHS, title=name)
        (tmp_path / f"{name}.json").write_text(text)
    for name in ("a", "b"):
        (tmp_path / "other").mkdir()
        assert gen(f"{name}.json", "-o", "other/api", cwd=tmp_path).code == 0
        trees.append(without_command(tmp_path / "other" / "api"))
        for file in sorted((tmp_path / "other").rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
        (tmp_path / "other").rmdir()
    for _ in range(pairs):
        runs = [start(tmp_path, name, chance.uniform(0, 0.05)) for name in ("a", "b")]
        assert [run.wait() for run in runs] == [0, 0]
        assert without_command(tmp_path / "api") in trees
    assert left_over(tmp_path / "api") == []


def start(folder: Path, name: str, wait: float) -> subprocess.Popen[bytes]:
    time.sleep(wait)
    command = [sys.executable, "-m", "openapi_gen", f"{name}.json", "-o", "api", "-q"]
    return subprocess.Popen(command, cwd=folder, env=environment())


def without_command(package: Path) -> dict[str, bytes]:
    """The files but those that hold the command, which names the folder."""
    return {
        path: content
        for path, content in snapshot(package).items()
        if path not in (".gen.json", "README.md")
    }


def test_a_lock_is_for_one_at_a_time_and_ends_with_its_process(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path\n"
        "from openapi_gen.output.locking import locked\n"
        "with locked([Path('api')]):\n    print(flush=True); time.sleep(60)\n"
    )
    (tmp_path / "api").mkdir()
    (tmp_path / "beside").mkdir()
    other = subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
    )
    assert other.stdout is not None
    with other, other.stdout as out:
        out.readline()
        entered = threading.Event()

        def enter() -> None:
            with locked([tmp_path / "api", tmp_path / "docs"]):
                entered.set()

        waiting = threading.Thread(target=enter)
        waiting.start()
        assert not entered.wait(0.2)
        with locked([tmp_path / "beside", tmp_path / "new"]) as new:
            assert new == {tmp_path / "new"}  # neither waits for the folder beside it
        other.kill()
        waiting.join(10)
        assert entered.is_set()


def test_two_paths_to_one_folder_are_locked_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to("a")
    with locked([tmp_path / "a", tmp_path / "link"]):
        pass
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "link"]


def test_a_folder_that_is_replaced_while_a_run_waits_is_locked_anew(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "api"
    folder.mkdir()
    entered = threading.Event()

    def enter() -> None:
        with locked([folder]):
            entered.set()

    with locked([folder]):
        waiting = threading.Thread(target=enter)
        waiting.start()
        time.sleep(0.1)
        folder.rename(tmp_path / "former")
        folder.mkdir()
        lock = locked([folder])
        lock.__enter__()
    assert not entered.wait(0.1)  # the lock of the former folder is not enough
    lock.__exit__(None, None, None)
    waiting.join(10)
    assert entered.is_set()


@pytest.mark.parametrize("check", [False, True])
def test_a_run_that_is_overtaken_compares_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, check: bool
) -> None:
    """Another run makes the folder while this one compares: not a foreign file is seen."""
    for name in ("a", "b"):
        models = {name.title(): THING}
        (tmp_path / f"{name}.json").write_text(document(models, title=name))
    overtaken = [False]

    def slow(folder: Path, *rest: Any) -> Any:
        if not overtaken[0]:
            overtaken[0] = True
            assert gen("b.json", "-o", "api", cwd=tmp_path).code == 0
        return compare(folder, *rest)

    monkeypatch.setattr("openapi_gen.output.write_package.compare", slow)
    package = tmp_path / "api"
    report = generate(Options(tmp_path / "a.json", package, check=check))
    assert overtaken == [True]
    assert {"models/a.py", "models/__init__.py"} <= set(report.written)
    assert report.removed == ["models/b.py"]
    assert "runtime/errors.py" in report.unchanged
    assert report.diagnostics == ()
    monkeypatch.undo()
    name = "b" if check else "a"
    assert gen(f"{name}.json", "-o", "api", "--check", cwd=tmp_path).code == 0
    assert left_over(package) == []


def test_a_run_that_is_overtaken_at_the_last_moment_keeps_what_it_has_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package is written, its reference pages are there by then."""
    (tmp_path / "a.json").write_text(document({"A": THING}))
    rename = os.rename

    def renamed(source: Any, target: Any) -> None:
        if Path(target).name == "docs" and not Path(target).exists():
            monkeypatch.undo()
            assert gen("a.json", "--docs", "docs", cwd=tmp_path).code == 0
        rename(source, target)

    monkeypatch.setattr(os, "rename", renamed)
    folders = Options(tmp_path / "a.json", tmp_path / "api", docs=tmp_path / "docs")
    report = generate(folders)
    assert "client.py" in report.written
    assert report.docs is not None and "copy.js" in report.docs.unchanged
    assert left_over(tmp_path / "api") == []


def test_a_stage_that_another_run_takes_for_a_left_one_is_made_again(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make: Any = tempfile.mkdtemp
    removed: list[str] = []

    def made(*args: Any, **kwargs: Any) -> str:
        stage: str = make(*args, **kwargs)
        if not removed:
            removed.append(stage)
            commit.recover(package)
            assert not Path(stage).exists()
        return stage

    rewrite(package, TWO)
    monkeypatch.setattr(tempfile, "mkdtemp", made)
    run_here(package)
    assert removed and left_over(package) == []
    assert again(package, "--check") == 0


def test_files_that_the_manifest_does_not_know_are_found(package: Path) -> None:
    stray = package / "models" / "former.py"
    stray.write_bytes((package / "models" / "thing.py").read_bytes())
    (package / "mine.py").write_text("mine = True\n")
    run = gen("spec.json", "-o", "api", "--check", cwd=package.parent)
    assert run.code == 1
    assert "api/models/former.py" in run.out + run.err
    run = gen("spec.json", "-o", "api", cwd=package.parent)
    assert run.code == 0 and stray.exists()
    assert run.err.startswith(
        "gen: warning: api/models/former.py: a former run wrote it"
    )
    assert again(package, "--force") == 0
    assert not stray.exists() and (package / "mine.py").exists()
    assert again(package, "--check") == 0


def test_a_package_inside_of_a_package_is_its_own(package: Path) -> None:
    inner = "api/inner"
    assert gen("spec.json", "-o", inner, cwd=package.parent).code == 0
    assert again(package, "--check") == 0
