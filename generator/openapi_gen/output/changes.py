"""The changes that a run would make to the folder: files to write, leave and remove.

Files that gen did not write are never touched. A file that somebody has edited since is
reported, not silently overwritten.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
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
    """Files that gen wrote, that somebody changed, and that this run would overwrite."""
    foreign: list[str] = field(default_factory=list[str])
    """Files that somebody else wrote where this run would write."""

    @property
    def any(self) -> bool:
        return bool(self.write or self.remove)


def compare(
    folder: Path,
    files: Mapping[str, bytes],
    before: Manifest | None,
    kept: Collection[str] = (),
) -> Changes:
    """The changes that turn what is in the folder into `files` and those that are `kept`,
    which are there."""
    changes = Changes()
    known = before.files if before is not None else {}
    exists = folder.exists()
    for path, content in sorted(files.items()):
        on_disk = _read(folder / path) if exists else None
        if on_disk == content:
            changes.unchanged.append(path)
            continue
        if on_disk is not None and path != NAME:
            if path not in known:
                changes.foreign.append(path)
            elif digest(on_disk) != known[path]:
                changes.edited.append(path)
        changes.write[path] = content
    changes.unchanged = sorted([*changes.unchanged, *kept])
    for path in sorted(known.keys() - files.keys() - set(kept)):
        on_disk = _read(folder / path) if is_inside(path) else None
        if on_disk is not None:
            if digest(on_disk) != known[path]:
                changes.edited.append(path)
            changes.remove.append(path)
    return changes


def is_inside(path: str) -> bool:
    """Whether a path of a manifest, which anybody can edit, stays inside the folder."""
    parts = path.split("/")
    return not path.startswith("/") and ".." not in parts and "\\" not in path


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
