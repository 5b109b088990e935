"""Putting changes in place, all or nothing.

Everything is first written beside the folder, on the same disk. A new package then
takes its place in one rename; in an existing one each file is renamed over its
predecessor, a few milliseconds in which signals wait, and what fails is rolled back. A
run that is killed just then leaves its journal, and the next one rolls back first.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from .changes import Changes

_JOURNAL = "journal.json"
_PREFIX = ".gen-"


def commit(folder: Path, changes: Changes) -> None:
    """Makes the folder what the changes say; raises OSError and changes nothing.

    Directories that removal leaves empty go too.
    """
    folder = Path(os.path.abspath(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    stage = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{folder.name}-", dir=folder.parent))
    try:
        new = stage / "new"
        _write_all(new, changes.write)
        if not folder.exists():
            new.mkdir(exist_ok=True)
            with _signals_waiting():
                os.rename(new, folder)
        else:
            _replace(folder, stage, changes)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def recover(folder: Path) -> None:
    """Rolls back what a killed run left half done."""
    folder = Path(os.path.abspath(folder))
    for stage in folder.parent.glob(f"{_PREFIX}{folder.name}-*"):
        journal = stage / _JOURNAL
        if journal.is_file():
            _roll_back(folder, stage, json.loads(journal.read_text(encoding="utf-8")))
            shutil.rmtree(stage, ignore_errors=True)


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    for directory in {path.rpartition("/")[0] for path in files}:
        (folder / directory).mkdir(parents=True, exist_ok=True)
    root = f"{folder}{os.sep}"
    for path, content in files.items():
        with open(root + path, "wb", buffering=0) as file:
            file.write(content)


def _replace(folder: Path, stage: Path, changes: Changes) -> None:
    """Renames the new files into place, the old ones kept until all are there."""
    old = stage / "old"
    paths = [*changes.write, *changes.remove]
    for path in paths:
        there = folder / path
        if there.exists():
            (old / path).parent.mkdir(parents=True, exist_ok=True)
            _keep(there, old / path)
    journal = json.dumps(sorted(paths))
    (stage / "journal").write_text(journal, encoding="utf-8")
    with _signals_waiting():
        os.rename(stage / "journal", stage / _JOURNAL)
        try:
            for path in changes.write:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                os.replace(stage / "new" / path, folder / path)
            for path in changes.remove:
                (folder / path).unlink(missing_ok=True)
        except BaseException:
            _roll_back(folder, stage, paths)
            raise
        os.unlink(stage / _JOURNAL)
    for path in changes.remove:
        _remove_empty(folder, (folder / path).parent)


def _keep(source: Path, target: Path) -> None:
    """A second name for the file; a copy where the disk knows no links."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _roll_back(folder: Path, stage: Path, paths: list[str]) -> None:
    for path in paths:
        kept = stage / "old" / path
        if kept.exists():
            os.replace(kept, folder / path)
        else:
            (folder / path).unlink(missing_ok=True)
            _remove_empty(folder, (folder / path).parent)


def _remove_empty(folder: Path, directory: Path) -> None:
    while directory != folder and directory.is_relative_to(folder):
        cache = directory / "__pycache__"
        if set(os.listdir(directory)) == {"__pycache__"}:
            shutil.rmtree(cache, ignore_errors=True)
        try:
            directory.rmdir()
        except OSError:
            return
        directory = directory.parent


@contextmanager
def _signals_waiting() -> Generator[None]:
    """SIGINT and SIGTERM are delivered after the block, where the system can do that."""
    if sys.platform == "win32":
        yield
        return
    waiting = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
