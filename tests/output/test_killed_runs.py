"""A run that is killed is rolled back by the next run of the same package."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.output import commit
from openapi_gen.output.locking import locked
from tests.support.command import environment, snapshot
from tests.support.documents import document
from tests.support.output import (
    ONE,
    PATHS,
    THING,
    TWO,
    again,
    crash_at,
    left_over,
    rewrite,
    run_here,
)

KILLED_AT = """
import os, signal, sys
from openapi_gen import Options, generate
signal.signal(signal.SIGINT, signal.default_int_handler)  # off in a shell's `command &`
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


def test_a_run_that_is_killed_while_another_reads_is_rolled_back_by_that(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it has left would else be restored over the newer files."""

    def late(folders: Any) -> Any:
        monkeypatch.undo()
        rewrite(package, TWO)
        kill(package, at=3)
        return locked(folders)

    changed = document({"Thing": THING, "Third": THING}, paths=PATHS)
    rewrite(package, changed)
    monkeypatch.setattr("openapi_gen.output.write_package.locked", late)
    run_here(package)
    assert left_over(package) == []
    rewrite(package, changed)
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
    """Runs gen, and kills it before it renames the file number `at`."""
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_AT, str(at)],
        cwd=package.parent,
        env=environment(),
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL


@pytest.mark.parametrize("kills", [12, pytest.param(1000, marks=pytest.mark.slow)])
def test_a_run_killed_at_any_moment_changes_all_files_or_none(
    package: Path, kills: int
) -> None:
    """Kills many runs: one half at any moment, the other while it writes.

    The next run repairs what is left, and does what the killed one was to do.
    """
    chance = random.Random(2)
    large = {f"Model{n}": {**THING, "description": str(n)} for n in range(150)}
    changed = document({"Thing": THING, **large}, paths=PATHS)
    before = snapshot(package)
    rewrite(package, changed)
    started = time.monotonic()
    assert again(package) == 0
    whole = time.monotonic() - started
    after = snapshot(package)
    for number in range(kills):
        is_old = number % 4 < 2  # in each half, one half adds files, the other removes
        rewrite(package, ONE if is_old else changed)
        assert again(package) == 0
        rewrite(package, changed if is_old else ONE)
        kill_at_any_moment(package, chance, None if number % 2 else whole)
        commit.recover(package)
        assert snapshot(package) in (before, after)
        assert again(package) == 0
        assert snapshot(package) == (after if is_old else before)
        assert left_over(package) == []


def kill_at_any_moment(
    package: Path, chance: random.Random, whole: float | None
) -> None:
    """Runs gen, and kills it within the time of a run, or when it has begun to write."""
    command = [sys.executable, "-m", "openapi_gen", "spec.json", "-o", "api"]
    process = subprocess.Popen(
        command, cwd=package.parent, env=environment(), stderr=subprocess.DEVNULL
    )
    if whole is None:
        while process.poll() is None and not left_over(package):
            time.sleep(0.0005)
        time.sleep(chance.uniform(0, 0.012))
    else:
        time.sleep(chance.uniform(0.3, 1.1) * whole)
    process.kill()
    process.wait()


def test_a_run_at_work_is_not_rolled_back_by_another(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace

    def meanwhile(source: Any, target: Any) -> None:
        other = "from openapi_gen.output import commit; from pathlib import Path; "
        command = [sys.executable, "-c", other + "commit.recover(Path('api'))"]
        subprocess.run(command, cwd=package.parent, env=environment(), check=True)
        replace(source, target)

    rewrite(package, TWO)
    monkeypatch.setattr(os, "replace", meanwhile)
    run_here(package)
    monkeypatch.undo()
    assert again(package, "--check") == 0


def test_the_staging_folder_of_another_package_is_not_touched(package: Path) -> None:
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
def test_a_stopped_run_finishes_its_renames(package: Path, number: int) -> None:
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
