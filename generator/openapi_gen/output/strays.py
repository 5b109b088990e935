"""Files in a package that gen has generated and that its manifest does not know.

A merge can bring back a module that the package no longer has, and a lost manifest forgets
all. Such a module can be imported, though no run changes or removes it.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from posixpath import commonpath

from ..header import HEADER
from .manifest import NAME

_START = HEADER.partition("\n")[0].encode()


def strays(folder: Path, known: Collection[str]) -> list[str]:
    """Their paths, sorted. A folder with a manifest of its own is another package.

    Only the innermost folder of all known modules is looked at: around the package of a
    project can be anything.
    """
    folders = {path.rpartition("/")[0] for path in known if path.endswith(".py")}
    inside = commonpath(folders) if folders else ""
    start = f"{folder}/{inside}", f"{inside}/".lstrip("/")
    unknown = (path for path in _python_files(*start) if path not in known)
    return sorted(path for path in unknown if _is_generated(folder / path))


def _python_files(folder: str, inside: str, is_start: bool = True) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    if not is_start and any(entry.name == NAME for entry in entries):
        return
    for entry in entries:
        path = f"{inside}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _python_files(entry.path, f"{path}/", False)
        elif entry.name.endswith(".py") and entry.is_file(follow_symlinks=False):
            yield path


def _is_generated(file: Path) -> bool:
    """Whether a file starts as gen's files do."""
    try:
        with open(file, "rb") as opened:
            return opened.read(len(_START)) == _START
    except OSError:
        return False
