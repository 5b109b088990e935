"""Bytes of files, read so that no file can stop a run or fill the memory.

A path of a document, of a manifest or of the configuration may lead to a pipe or a device,
which have no end, or to a sparse file. So only regular files are read, up to a limit. What
the user names as SPEC may be a pipe, too.
"""

from __future__ import annotations

import os
import stat
from errno import EISDIR
from os.path import realpath, relpath
from pathlib import Path

LIMIT = 64 * 1024 * 1024
"""Bytes of a document, or of any other file."""
TOO_LARGE = "larger than 64 MB"
_IDLE = 60.0  # seconds
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
_CHUNK = 1 << 20


class NotRegularError(OSError):
    """A path leads to a pipe, a device or a socket, which may have no end."""


def read_regular(path: str | Path) -> bytes:
    """The bytes of a regular file.

    Raises OSError if it cannot be read or is too large, NotRegularError for other kinds,
    ValueError for a path with a NUL.
    """
    file = os.open(path, _READ)
    try:
        return _regular(file, str(path))
    finally:
        os.close(file)


def read_file_or_pipe(path: str | Path) -> bytes:
    """As `read_regular`, but a pipe is read, too: `gen <(curl ...)`."""
    file = os.open(path, _READ)
    try:
        if stat.S_ISFIFO(os.fstat(file).st_mode):
            return read_stream(file, str(path))
        return _regular(file, str(path))
    finally:
        os.close(file)


def read_stream(file: int, name: str) -> bytes:
    """The bytes of a pipe or of standard input, up to its end.

    Raises OSError if it is too large, or has no byte for a minute.
    """
    parts: list[bytes] = []
    size = 0
    while size <= LIMIT:
        _wait(file, name)
        part = os.read(file, _CHUNK)
        if not part:
            return b"".join(parts)
        parts.append(part)
        size += len(part)
    raise OSError(None, TOO_LARGE, name)


def _wait(file: int, name: str) -> None:
    """Waits for bytes. On Windows only sockets can be waited for."""
    if os.name == "nt":
        return
    from select import select

    if not select([file], [], [], _IDLE)[0]:
        raise OSError(None, f"no data for {_IDLE:.0f} seconds", name)


def _regular(file: int, name: str) -> bytes:
    found = os.fstat(file)
    if not stat.S_ISREG(found.st_mode):
        if stat.S_ISDIR(found.st_mode):
            raise OSError(EISDIR, os.strerror(EISDIR), name)
        raise NotRegularError(None, "not a regular file", name)
    if found.st_size > LIMIT:
        raise OSError(None, TOO_LARGE, name)
    data = os.read(file, found.st_size + 1)
    while len(data) != found.st_size and (more := os.read(file, _CHUNK)):
        data += more
        if len(data) > LIMIT:
            raise OSError(None, TOO_LARGE, name)
    return data


def real_path(path: str | Path) -> Path:
    """The absolute path with links resolved.

    `Path.resolve` raises RuntimeError for links that lead to each other. Here they stay,
    so that to read or to write there raises OSError.
    """
    return Path(realpath(path))


def shown_from(folder: str | Path, path: str | Path) -> str:
    """The path as seen from a folder, with slashes; on another drive the path itself."""
    try:
        return Path(relpath(path, folder)).as_posix()
    except ValueError:
        return Path(path).as_posix()
