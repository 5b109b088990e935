"""Where a path in a generated folder leads: nothing outside of the folder is touched.

A repository that somebody has merely cloned can hold a manifest with any path, and links to
any folder. Paths are judged by their text here, and folders by what is on the disk.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

_LONGEST = 255  # bytes of a name
_LINK_TAGS = {
    getattr(stat, name)
    for name in ("IO_REPARSE_TAG_SYMLINK", "IO_REPARSE_TAG_MOUNT_POINT")
    if hasattr(stat, name)
}


def is_inside(path: str) -> bool:
    """Whether a path of a manifest, which anybody can edit, stays inside the folder.

    gen writes no path with a backslash, a colon (a drive of Windows, or a stream of a file)
    or a NUL, and no name that a file system refuses.
    """
    parts = path.split("/")
    try:
        if len(max(path.encode().split(b"/"), key=len)) > _LONGEST:
            return False
    except UnicodeEncodeError:  # half a surrogate pair
        return False
    return not ({"", ".", ".."} & set(parts) or any(one in path for one in "\\:\0"))


def linked_folders(folder: Path, paths: Iterable[str]) -> list[str]:
    """The folders on the way to the paths that are links, so that these lead elsewhere.

    `folder` itself can be one: its user has named it.
    """
    folders: set[str] = set()
    for path in paths:
        while (path := path.rpartition("/")[0]) and path not in folders:
            folders.add(path)
    return sorted(one for one in folders if is_link(folder / one))


def is_link(path: Path) -> bool:
    """Whether it is a symbolic link, or a junction of Windows."""
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return False
    tag = getattr(found, "st_reparse_tag", 0)
    return stat.S_ISLNK(found.st_mode) or tag in _LINK_TAGS
