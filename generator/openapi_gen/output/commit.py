"""Putting changes in place, all or nothing.

Everything is first written beside the folder, on the same disk. A new package then
takes its place in one rename; in an existing one each file is renamed over its
predecessor, a few milliseconds in which signals wait, and what fails is rolled back. A
run that is killed leaves what it had beside the folder, a journal with it if it was
killed just then; the next one rolls that back and cleans up. It knows by a lock, which
dies with its process, that the other run is not merely slow.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from . import staging
from .changes import Changes, is_inside

_JOURNAL = "journal.json"
_DRAFT = "draft.json"
_LOCK = "lock"


def commit(folder: Path, changes: Changes) -> None:
    """Makes the folder what the changes say; raises OSError and changes nothing.

    Directories that removal leaves empty go too.
    """
    folder = Path(os.path.abspath(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    stage = Path(
        tempfile.mkdtemp(prefix=f"{staging.PREFIX}{folder.name}-", dir=folder.parent)
    )
    try:
        with _locked(stage / _LOCK):
            new = stage / "new"
            _write_all(new, changes.write)
            if not folder.exists():
                new.mkdir(exist_ok=True)
                with _signals_waiting():
                    os.rename(new, folder)
            else:
                _replace(folder, stage, changes)
    finally:
        _discard(stage)


def recover(folder: Path) -> None:
    """Rolls back what a killed run left half done, and removes what it left over."""
    folder = Path(os.path.abspath(folder))
    for stage in staging.beside(folder):
        is_left_over = True
        if (stage / _LOCK).is_file():
            with _locked(stage / _LOCK) as is_left_over:
                if is_left_over and (stage / _JOURNAL).is_file():
                    _roll_back(folder, stage)
        if is_left_over:
            _discard(stage)


def _discard(stage: Path) -> None:
    """Removes the stage, but not what a roll back still needs.

    The lock goes last: without one, only an empty stage is known to be left over.
    """
    if (stage / _JOURNAL).exists():
        return
    with suppress(OSError):
        if (stage / _LOCK).is_file():
            shutil.rmtree(stage / "new", ignore_errors=True)
            shutil.rmtree(stage / "old", ignore_errors=True)
            (stage / _DRAFT).unlink(missing_ok=True)
            (stage / _LOCK).unlink()
        stage.rmdir()


@contextmanager
def _locked(path: Path) -> Generator[bool]:
    """Holds a lock, which the system takes back when the process dies.

    Gives False where another process holds it.
    """
    with open(path, "ab") as file:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):
            yield False
        except OSError:  # a disk that knows no locks
            yield True
        else:
            yield True


def _write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    for directory in {path.rpartition("/")[0] for path in files}:
        (folder / directory).mkdir(parents=True, exist_ok=True)
    root = f"{folder}{os.sep}"
    for path, content in files.items():
        with open(root + path, "wb", buffering=0) as file:
            file.write(content)


def _replace(folder: Path, stage: Path, changes: Changes) -> None:
    """Renames the new files into place, the old ones kept until all are there."""
    paths = [*changes.write, *changes.remove]
    kept = [path for path in paths if (folder / path).exists()]
    for path in kept:
        (stage / "old" / path).parent.mkdir(parents=True, exist_ok=True)
        _keep(folder / path, stage / "old" / path)
    new = sorted(set(paths) - set(kept))
    journal = json.dumps({"kept": kept, "new": new})
    (stage / _DRAFT).write_text(journal, encoding="utf-8")
    with _signals_waiting():
        os.rename(stage / _DRAFT, stage / _JOURNAL)
        try:
            for path in changes.write:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                os.replace(stage / "new" / path, folder / path)
            for path in changes.remove:
                (folder / path).unlink(missing_ok=True)
        except BaseException:
            _roll_back(folder, stage)
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


def _roll_back(folder: Path, stage: Path) -> None:
    """As before, by the journal; a run killed in here can be rolled back once more."""
    journal = json.loads((stage / _JOURNAL).read_text(encoding="utf-8"))
    for path in filter(is_inside, journal["kept"]):
        if (stage / "old" / path).exists():
            os.replace(stage / "old" / path, folder / path)
    for path in filter(is_inside, journal["new"]):
        with suppress(FileNotFoundError, NotADirectoryError):
            (folder / path).unlink()
        _remove_empty(folder, (folder / path).parent)
    os.unlink(stage / _JOURNAL)


def _remove_empty(folder: Path, directory: Path) -> None:
    while directory != folder and directory.is_dir():
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
