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
from tests.support.command import environment, gen, snapshot
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


@pytest.mark.parametrize("kills", [15, pytest.param(1000, marks=pytest.mark.slow)])
def test_a_run_killed_at_any_moment_changes_all_files_or_none(
    package: Path, kills: int
) -> None:
    """Kills many runs, from the start of the work to its end."""
    chance = random.Random(2)
    before = snapshot(package)
    large = {f"Model{n}": {**THING, "description": str(n)} for n in range(150)}
    changed = document({"Thing": THING, **large}, paths=PATHS)
    rewrite(package, changed)
    command = [sys.executable, "-m", "openapi_gen", "spec.json", "-o", "api"]
    started = time.monotonic()
    assert gen("spec.json", "-o", "other", cwd=package.parent).code == 0
    whole = time.monotonic() - started
    after = snapshot(package.parent / "other")
    for _ in range(kills):
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
