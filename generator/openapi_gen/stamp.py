"""A stamp of the last run that found nothing to do, so that the next one need not look.

A build runs gen for each change of anything. A run in which nothing changed compares the
digests of all files; this module compares what the file system says of them, before the
command's own modules are imported. It imports modules that Python has imported already.

A stamp is a file in the user's cache folder. It has the command as it was started (the
arguments, the working folder, the environment, Python and gen itself), the state of every
file that decides the outcome, and what the run printed. Like the index of Git, a stamp is
written only where all these files are older than it by more than the resolution of any
file system, so that no later change can leave their state as it is.
"""

from __future__ import annotations

import os
import sys
import time
from binascii import crc32
from collections.abc import Iterable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TextIO

_FORMAT = b"openapi-gen stamp 1\n"
_ENVIRONMENT = (
    *("NO_COLOR", "FORCE_COLOR", "PYTHONPATH", "PYTHONIOENCODING", "PYTHONUTF8"),
    *("LANG", "LC_ALL", "LC_CTYPE"),
)
_RESOLUTION = 2_000_000_000  # ns; FAT's, the coarsest
_MOST = 100  # stamps in the folder; each is for one command


class Stamp:
    """The stamp of one command: `arguments` without the program's name."""

    def __init__(self, arguments: Iterable[str]) -> None:
        self._started = time.time_ns()
        self._clock = time.monotonic_ns()
        key = _key(arguments)
        self._head = b"%s%d\n%s" % (_FORMAT, len(key), key)
        folder = cache_folder()
        name = f"{crc32(key):08x}.stamp"
        self._path = os.path.join(folder, name) if folder and key else ""

    def replay(self) -> bool:
        """Prints what the stamped run printed, if everything is as it was then."""
        found = self._read()
        if found is None:
            return False
        stdout, stderr = found
        for stream, text in ((sys.stdout, stdout), (sys.stderr, stderr)):
            if text:
                reconfigure = getattr(stream, "reconfigure", None)
                if reconfigure is not None:  # a document can have any character
                    reconfigure(errors="backslashreplace")
                try:
                    stream.write(text)
                    stream.flush()
                except BrokenPipeError:  # nobody reads on; Python must not flush again
                    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return True

    def write(self, files: Iterable[str], stdout: str, stderr: str) -> None:
        """Stamps a run that has found nothing to do and ends with exit code 0.

        `files` are all that were looked at, also those that do not exist. Nothing is
        written where a file has just changed, the clock was set, or the folder does not
        allow it.
        """
        if not self._path or "\0" in stdout + stderr:
            return
        states = {os.path.abspath(path): state_of(path) for path in files}
        elapsed = time.time_ns() - self._started
        was_set = abs(elapsed - (time.monotonic_ns() - self._clock)) > _RESOLUTION // 2
        newest = max(map(_newest, states.values()), default=0)
        if was_set or newest + _RESOLUTION >= self._started:
            return
        fields = [stdout, stderr, str(newest), str(len(states))]
        for path, state in states.items():
            fields += [path, state]
        data = "\0".join(fields).encode("utf-8", "surrogateescape")
        try:
            replace_file(self._path, self._head + data, _MOST)
        except OSError:
            pass  # the next run compares the files again

    def _read(self) -> tuple[str, str] | None:
        """The output of the stamped run; None if something has changed since."""
        try:
            with open(self._path, "rb", buffering=0) as file:
                written = os.fstat(file.fileno()).st_mtime_ns
                data = file.readall()
            if not data.startswith(self._head):
                return None  # of another command
            text = data[len(self._head) :].decode("utf-8", "surrogateescape")
            stdout, stderr, newest, count, *states = text.split("\0")
            if len(states) != 2 * int(count):
                return None  # a part is missing
            if int(newest) + _RESOLUTION >= written:
                return None  # the clock went back
        except (OSError, ValueError):
            return None
        paths = iter(states)
        for path, state in zip(paths, paths):
            if state_of(path) != state:
                return None
        return stdout, stderr


class Recorder:
    """A text stream that keeps what is written to it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.text = ""

    def write(self, text: str) -> int:
        self.text += text
        return self._stream.write(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def state_of(path: str) -> str:
    """What the file system says of a file, for comparison; empty if it does not exist."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return ""
    return (
        f"{found.st_mtime_ns} {found.st_ctime_ns} {found.st_size} {found.st_ino}"
        f" {found.st_dev} {found.st_mode}"
    )


def _newest(state: str) -> int:
    """The time of the last change, in nanoseconds."""
    return max(map(int, state.split(" ")[:2])) if state else 0


def _key(arguments: Iterable[str]) -> bytes:
    """Everything but files that decides what a command does and prints."""
    try:
        folder = os.getcwd()
        terminals = f"{sys.stdout.isatty()} {sys.stderr.isatty()}"
    except (OSError, ValueError, AttributeError):
        return b""
    environment = [f"{name}={os.environ.get(name)}" for name in _ENVIRONMENT]
    python = [sys.version, sys.executable, __file__, *sys.path]
    parts = [*python, folder, terminals, *environment, "--", *arguments]
    return "\0".join(parts).encode("utf-8", "surrogateescape")


def cache_folder() -> str:
    """The user's cache folder; empty where there is none."""
    variables = os.environ
    if sys.platform == "win32":
        base = variables.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        home = variables.get("HOME", "")
        base = home and os.path.join(home, "Library", "Caches")
    else:
        home = variables.get("HOME", "")
        base = variables.get("XDG_CACHE_HOME") or (
            home and os.path.join(home, ".cache")
        )
    return os.path.join(base, "openapi-gen") if os.path.isabs(base) else ""


def replace_file(path: str, data: bytes, most: int) -> None:
    """Writes a file of the cache in one step; two runs at once leave that of one.

    Of files with this ending, the folder keeps as many as `most`.
    """
    folder, name = os.path.split(path)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    _drop_oldest(folder, os.path.splitext(name)[1], most)
    temporary = f"{path}.{os.getpid()}"
    try:
        with open(temporary, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except OSError:
        if os.path.exists(temporary):
            os.remove(temporary)
        raise


def _drop_oldest(folder: str, ending: str, most: int) -> None:
    """Removes the files that were written first, where there are too many."""
    names = [name for name in os.listdir(folder) if name.endswith(ending)]
    if len(names) >= most:
        paths = sorted((os.path.join(folder, name) for name in names), key=_written)
        for path in paths[: len(names) - most + 1]:
            os.remove(path)


def _written(path: str) -> float:
    try:
        return os.stat(path).st_mtime
    except OSError:
        return 0.0
