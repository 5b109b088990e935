"""One run at a time compares and writes a folder.

Two runs that write one folder at once would leave files of both. Each takes a lock while it
compares and writes; the second waits, and then compares anew. The system releases the lock
when a process ends, however it ends.

The lock is on the directory that holds the folder, so that no file is left. Windows cannot
lock directories: there it is on a file in the folder for temporary files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterable
from contextlib import ExitStack, contextmanager
from pathlib import Path


@contextmanager
def locked(folders: Iterable[Path]) -> Generator[None]:
    """Waits until no other run compares or writes one of the folders.

    A folder whose parent does not exist has nothing to compare and is not locked.
    """
    parents = {os.path.realpath(Path(os.path.abspath(one)).parent) for one in folders}
    with ExitStack() as stack:
        for parent in sorted(parents):  # in one order, so that no two runs wait forever
            if os.path.isdir(parent):
                stack.enter_context(_locked(parent))
        yield


if sys.platform == "win32":
    import msvcrt
    import tempfile
    from hashlib import sha256

    @contextmanager
    def _locked(directory: str) -> Generator[None]:
        name = sha256(os.path.normcase(directory).encode()).hexdigest()[:32]
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
    def _locked(directory: str) -> Generator[None]:
        try:
            opened = os.open(directory, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        except PermissionError:  # writing fails, too
            yield
            return
        try:
            try:
                fcntl.flock(opened, fcntl.LOCK_EX)
            except OSError:  # a file system without locks
                pass
            yield
        finally:
            os.close(opened)
