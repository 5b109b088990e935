"""One run at a time compares and writes a folder.

Two runs that write one folder at once would leave files of both. Each takes a lock while it
compares and writes; the second waits, and then compares anew. The system releases the lock
when a process ends, however it ends.

The lock is on the folder itself, so that no file is left, and folders beside each other are
written side by side. A folder that does not exist yet has no lock: it comes into being by one
rename, which fails where another run was quicker (`Overtaken`). Windows cannot lock
directories: there it is on a file in the folder for temporary files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterable
from contextlib import ExitStack, contextmanager
from pathlib import Path


class Overtaken(Exception):
    """Another run has made a folder that did not exist when this one took its locks."""


if sys.platform == "win32":
    import msvcrt
    import tempfile
    from hashlib import sha256

    @contextmanager
    def locked(folders: Iterable[Path]) -> Generator[frozenset[Path]]:
        """As below."""
        named = {
            os.path.normcase(os.path.realpath(folder)): folder for folder in folders
        }
        with ExitStack() as stack:
            for name in sorted(named):  # in one order, so that no two runs wait forever
                stack.enter_context(_locked(name))
            yield frozenset(one for one in named.values() if not one.exists())

    @contextmanager
    def _locked(directory: str) -> Generator[None]:
        name = sha256(directory.encode()).hexdigest()[:32]
        with open(
            Path(tempfile.gettempdir(), f"openapi-gen-{name}.lock"), "ab"
        ) as file:
            file.seek(0)
            while True:
                try:
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:  # held for ten seconds already
                    continue
            try:
                yield
            finally:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    @contextmanager
    def locked(folders: Iterable[Path]) -> Generator[frozenset[Path]]:
        """Waits until no other run compares or writes one of the folders.

        Yields those that do not exist.
        """
        folders = list(folders)
        while True:
            with ExitStack() as stack:
                found = {folder: _inode(folder) for folder in folders}
                opened: dict[tuple[int, int], int] = {}
                for folder in folders:
                    directory = _open(folder)
                    if directory is not None:
                        stack.callback(os.close, directory)
                        # Two paths can lead to one folder, which is locked once.
                        opened.setdefault(_id(os.fstat(directory)), directory)
                for inode in sorted(opened):  # so that no two runs wait forever
                    try:
                        fcntl.flock(opened[inode], fcntl.LOCK_EX)
                    except OSError:  # a file system without locks
                        pass
                if all(_inode(folder) == known for folder, known in found.items()):
                    yield frozenset(one for one in folders if found[one] is None)
                    return

    def _open(folder: Path) -> int | None:
        try:
            return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except OSError:  # it does not exist, is no folder, or writing fails, too
            return None

    def _inode(folder: Path) -> tuple[int, int] | None:
        """What is at the path; another run can have replaced it."""
        try:
            return _id(os.stat(folder))
        except OSError:
            return None

    def _id(found: os.stat_result) -> tuple[int, int]:
        return found.st_dev, found.st_ino
