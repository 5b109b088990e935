"""What a run would do to the folder: which files it writes, leaves and removes.

Files that gen did not write are never touched; one that a person has edited since is
reported, not overwritten in silence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .manifest import NAME, Manifest, digest


@dataclass(slots=True)
class Changes:
    """Paths relative to the package's folder, with `/`, sorted."""

    write: dict[str, bytes] = field(default_factory=dict[str, bytes])
    unchanged: list[str] = field(default_factory=list[str])
    remove: list[str] = field(default_factory=list[str])
    edited: list[str] = field(default_factory=list[str])
    """Files of gen's that somebody changed, and that this run would overwrite."""
    foreign: list[str] = field(default_factory=list[str])
    """Files that somebody else wrote where this run would write."""

    @property
    def any(self) -> bool:
        return bool(self.write or self.remove)


def compare(
    folder: Path, files: Mapping[str, bytes], before: Manifest | None
) -> Changes:
    """The changes that lead from what lies in the folder to `files`."""
    changes = Changes()
    known = before.files if before is not None else {}
    exists = folder.exists()
    for path, content in sorted(files.items()):
        there = _read(folder / path) if exists else None
        if there == content:
            changes.unchanged.append(path)
            continue
        if there is not None and path != NAME:
            if path not in known:
                changes.foreign.append(path)
            elif digest(there) != known[path]:
                changes.edited.append(path)
        changes.write[path] = content
    for path in sorted(known.keys() - files.keys()):
        there = _read(folder / path) if is_inside(path) else None
        if there is not None:
            if digest(there) != known[path]:
                changes.edited.append(path)
            changes.remove.append(path)
    return changes


def is_inside(path: str) -> bool:
    """A manifest is a file like any other: it must not name files elsewhere."""
    parts = path.split("/")
    return not path.startswith("/") and ".." not in parts and "\\" not in path


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
