"""The changes that a run would make to the folder: files to write, leave and remove.

Files that gen did not write are never touched. A file that somebody has edited since is
reported, not silently overwritten.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from pathlib import Path

from ..inputs.files import NotRegularError, read_regular
from ..records import dataclass
from .layout import is_same_code
from .manifest import NAME, Manifest, is_as_marked, is_edited
from .paths import linked_folders
from .strays import strays


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
    kept: list[str] = field(default_factory=list[str])
    """Edited files that are left as they are, though gen would write others by now."""
    stray: list[str] = field(default_factory=list[str])
    """Files that gen wrote once, though the manifest does not know them."""
    linked: list[str] = field(default_factory=list[str])
    """Folders of such files that are links: what they lead to is not gen's."""

    @property
    def any(self) -> bool:
        return bool(self.write or self.remove)


def compare(
    folder: Path,
    files: Mapping[str, bytes],
    before: Manifest | None,
    editable: Collection[str] = (),
) -> Changes:
    """The changes that turn what is in the folder into `files`.

    Those of `editable` are left as they are if gen did not write what is there.
    """
    changes = Changes()
    known = before.files if before is not None else {}
    exists = folder.exists()
    changes.linked = linked_folders(folder, [*files, *known])
    if changes.linked:
        return changes
    for path, content in sorted(files.items()):
        on_disk = _read(folder / path) if exists else None
        if on_disk == content or (
            on_disk is not None and is_same_code(path, on_disk, content)
        ):
            changes.unchanged.append(path)
            continue
        if on_disk is not None and path != NAME:
            is_theirs = path not in known or is_edited(path, on_disk, known[path])
            if is_theirs and path in editable:
                changes.unchanged.append(path)
                if path in known and not is_as_marked(content, known[path]):
                    changes.kept.append(path)
                continue
            if path not in known:
                changes.foreign.append(path)
            elif is_theirs:
                changes.edited.append(path)
        changes.write[path] = content
    for path in sorted(known.keys() - files.keys()):
        on_disk = _read(folder / path)
        if on_disk is not None:
            if is_edited(path, on_disk, known[path]):
                changes.edited.append(path)
            changes.remove.append(path)
    changes.stray = strays(folder, {*files, *known})
    return changes


def _read(path: Path) -> bytes | None:
    """The content on disk; that of a pipe or a device, which has no end, is empty."""
    try:
        return read_regular(path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except NotRegularError:
        return b""
