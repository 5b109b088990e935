"""Applies changes to the package's folder, all or nothing.

Every file is first written to a staging folder beside the package, on the same disk. A
new package is then one rename. In an existing one, each file is renamed over the old
one; signals wait for these few milliseconds, and a failure is rolled back. A run that is
killed leaves its staging folder, with a journal if it was renaming files. The next run
rolls that back and removes the folder, unless another process holds its lock.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Generator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from errno import ENOENT, ENOTDIR
from functools import partial
from pathlib import Path

from ..inputs.files import read_regular
from . import staging
from .changes import Changes
from .locking import Overtaken
from .paths import is_inside, is_link, linked_folders

_JOURNAL = "journal.json"
_DRAFT = "draft.json"
_LOCK = "lock"
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


@contextmanager
def prepared(
    folder: Path, changes: Changes, *, is_new: bool
) -> Generator[Callable[[], None]]:
    """Writes the new files beside the folder; the function that is yielded puts them in
    place, and removes directories that become empty.

    Where one of both raises OSError, the folder is as it was. The function raises Overtaken
    where the folder is to be new and another run has made it.
    """
    folder = Path(os.path.abspath(folder))
    if is_link(folder) and not folder.exists():
        raise FileNotFoundError(ENOENT, "The link leads to nothing", str(folder))
    if folder.exists() and not folder.is_dir():
        raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR), str(folder))
    folder.parent.mkdir(parents=True, exist_ok=True)
    with staged(folder) as stage:
        write_all(stage / "new", changes.write)
        yield partial(_make if is_new else _replace, folder, stage, changes)


def _make(folder: Path, stage: Path, changes: Changes) -> None:
    """A new folder is one rename."""
    new = stage / "new"
    new.mkdir(exist_ok=True)
    try:
        with _signals_waiting():
            os.rename(new, folder)
    except OSError as error:
        raise Overtaken if folder.exists() else error from error


@contextmanager
def staged(folder: Path) -> Generator[Path]:
    """A staging folder beside the folder, in whose `new` files can be; gone afterwards."""
    prefix = f"{staging.PREFIX}{folder.name}-"
    with ExitStack() as stack:
        while True:
            stage = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
            stack.callback(_discard, stage)
            # Another run can take an empty stage, or one not yet locked, for a left one.
            with suppress(FileNotFoundError):
                is_own = stack.enter_context(_locked(stage / _LOCK))
                if is_own and (stage / _LOCK).exists():
                    break
        yield stage


def recover(folder: Path) -> None:
    """Rolls back a run that was killed, and removes its staging folder."""
    folder = Path(os.path.abspath(folder))
    for stage in staging.beside(folder):
        if not is_link(stage):
            _recover(folder, stage)


def _recover(folder: Path, stage: Path) -> None:
    if not (stage / _LOCK).is_file():
        with suppress(OSError):  # not empty: another run has just made it
            stage.rmdir()
        return
    with ExitStack() as stack:
        try:
            is_left_over = stack.enter_context(_locked(stage / _LOCK))
        except FileNotFoundError:  # another run has removed it
            return
        if not is_left_over:
            return
        if (stage / _JOURNAL).is_file():
            _roll_back(folder, stage)
        if sys.platform == "win32":  # an open file cannot be removed
            stack.close()
        _discard(stage)


def _discard(stage: Path) -> None:
    """Removes the staging folder, unless it is still needed to roll back.

    The lock is removed last: a folder without a lock is only removed if it is empty.
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
    """Holds a lock that the system releases when the process ends.

    Yields False where another process holds it.
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
        except OSError:  # a file system without locks
            yield True
        else:
            yield True


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes new files below a folder."""
    for directory in {path.rpartition("/")[0] for path in files}:
        (folder / directory).mkdir(parents=True, exist_ok=True)
    root = f"{folder}{os.sep}"
    for path, content in files.items():
        file = os.open(root + path, _NEW, 0o666)
        try:
            while content := content[os.write(file, content) :]:
                pass
        finally:
            os.close(file)


def _replace(folder: Path, stage: Path, changes: Changes) -> None:
    """Renames the new files into place; keeps the old ones until all are renamed."""
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
    """Links the file under a second name; copies it where that is not possible."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _roll_back(folder: Path, stage: Path) -> None:
    """Restores the folder by the journal; can be repeated if it is interrupted."""
    journal = json.loads(read_regular(stage / _JOURNAL))
    for path in filter(is_inside, journal["kept"]):
        old = stage / "old" / path
        is_ours = not linked_folders(stage, [f"old/{path}"])
        if is_ours and old.exists() and not linked_folders(folder, [path]):
            os.replace(old, folder / path)
    for path in filter(is_inside, journal["new"]):
        if linked_folders(folder, [path]):
            continue
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
    """Delivers SIGINT, SIGTERM and SIGHUP after the block, where that is possible."""
    if sys.platform == "win32":
        yield
        return
    waiting = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, waiting)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
