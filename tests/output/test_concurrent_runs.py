"""Two runs at once into one folder end as if one had run after the other."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from openapi_gen.output.locking import locked
from tests.support.command import environment, gen, snapshot
from tests.support.documents import document
from tests.support.output import PATHS, THING, again, left_over


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
        other.kill()
        waiting.join(10)
        assert entered.is_set()


def test_two_folders_with_one_parent_are_locked_once(tmp_path: Path) -> None:
    with locked([tmp_path / "a", tmp_path / "b"]):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_a_parent_is_not_locked(tmp_path: Path) -> None:
    with locked([tmp_path / "missing" / "api"]):
        pass
    assert list(tmp_path.iterdir()) == []


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
