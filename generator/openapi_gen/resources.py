"""gen's own files: the templates, the runtime, and its sources.

An installed package has the templates inside, a checkout has them beside `generator`.
In a zip file, where there is no folder, importlib.resources reads them; it is imported
only there, because a run in which nothing changed must start fast.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

VERSION = "0.1.0"
VERSION_FILE = os.path.abspath(__file__)
"""A file that another version of gen replaces."""

_HERE = os.path.dirname(os.path.abspath(__file__))
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_CHUNK = 1 << 16


def read_file(path: str) -> bytes:
    """The bytes of a file, with half the system calls of `open`: a run in which nothing
    changed does little else.
    """
    file = os.open(path, _READ)
    try:
        data = os.read(file, _CHUNK)
        while more := os.read(file, _CHUNK):
            data += more
    finally:
        os.close(file)
    return data


@cache
def texts(folder: str, suffix: str) -> dict[str, str]:
    """The contents of each file below a folder of the package, by its path in it.

    The templates are in the folder `templates`.
    """
    found = sorted(_files_below(folder, suffix).items())
    return {path: _read(file).decode() for path, file in found}


def source_files() -> list[bytes]:
    """Every file that decides what is generated, in the order of their paths.

    The order is the same in a checkout, an installation and a zip file.
    """
    return [_read(file) for _, file in sorted(_sources().items())]


def source_paths() -> list[str] | None:
    """The paths of these files, and of black's version; None in a zip file."""
    found = [*_sources().values(), _black_version()]
    paths = [str(file) for file in found if isinstance(file, (str, Path))]
    return paths if len(paths) == len(found) else None


def diagnostics_reference() -> str:
    """The page of the documentation with an entry for each code, in Markdown."""
    for path in ("diagnostics/reference.md", "../../docs/reference/diagnostics.md"):
        file = os.path.join(_HERE, path)
        if os.path.isfile(file):
            return read_file(file).decode()
    from importlib.resources import files

    page = files("openapi_gen").joinpath("diagnostics/reference.md")
    return page.read_text("utf-8")


def _sources() -> dict[str, str | Traversable]:
    files: dict[str, str | Traversable] = {}
    for folder, suffix in (
        ("", ".py"),
        ("templates/", ".jinja"),
        ("templates/docs/", ".css"),
        ("templates/docs/", ".js"),
        ("templates/docs/", ".svg"),
        ("templates/runtime/", ".py"),
    ):
        found = _files_below(folder, suffix).items()
        files |= {f"{folder}{path}": file for path, file in found}
    return files


def _black_version() -> Path | None:
    """The file with black's version."""
    files = (Path(folder) / "_black_version.py" for folder in sys.path)
    return next((file for file in files if file.is_file()), None)


def _read(file: str | Traversable) -> bytes:
    return read_file(file) if isinstance(file, str) else file.read_bytes()


def _files_below(folder: str, suffix: str) -> dict[str, str | Traversable]:
    """The files below a folder of the package, by their paths in it."""
    if not os.path.isdir(_HERE):
        from importlib.resources import files

        return dict(_in_archive(files("openapi_gen").joinpath(folder), "", suffix))
    root = os.path.join(_HERE, folder)
    if not os.path.isdir(root):
        root = os.path.join(_HERE, "..", "..", folder)
    return dict(_on_disk(root, "", suffix))


def _on_disk(folder: str, inside: str, suffix: str) -> Iterator[tuple[str, str]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{inside}{entry.name}"
            if entry.name.endswith(suffix):
                yield path, entry.path
            elif "." not in entry.name and entry.name != "__pycache__":
                yield from _on_disk(entry.path, f"{path}/", suffix)


def _in_archive(
    folder: Traversable, inside: str, suffix: str
) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        path = f"{inside}{entry.name}"
        if entry.name.endswith(suffix):
            yield path, entry
        elif "." not in entry.name and entry.name != "__pycache__":
            yield from _in_archive(entry, f"{path}/", suffix)
