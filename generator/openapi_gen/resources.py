"""Where the generator's own files lie: installed beside it, or in its checkout."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

VERSION = "0.1.0"

_HERE = Path(__file__).resolve().parent


def templates_dir() -> Path:
    """The folder of the templates: a wheel has them inside, a checkout beside."""
    inside = _HERE / "templates"
    return inside if inside.is_dir() else _HERE.parent.parent / "templates"


def package_dir() -> Path:
    """The folder of the generator's own modules."""
    return _HERE


def source_files() -> list[str]:
    """Every file that decides what is generated."""
    templates = templates_dir()
    runtime = os.path.join(templates, "runtime")
    return sorted(
        {
            *_files_below(_HERE, ".py"),
            *_files_below(templates, ".jinja"),
            *_files_below(runtime, ".py"),
        }
    )


def _files_below(folder: str | Path, suffix: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(suffix):
                yield entry.path
            elif "." not in entry.name and entry.name != "__pycache__":
                yield from _files_below(entry.path, suffix)


def black_version() -> str:
    """black's version, without importing it."""
    for folder in sys.path:
        file = Path(folder) / "_black_version.py"
        if file.is_file():
            return file.read_text(encoding="utf-8").strip()
    return ""
