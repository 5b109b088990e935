"""The folders beside the package's folder in which a run stages its files."""

from __future__ import annotations

import os
from pathlib import Path

PREFIX = ".gen-"


def beside(folder: Path) -> list[Path]:
    """The staging folders for this package, of runs at work or left over."""
    parent, own = os.path.split(os.path.abspath(folder))
    try:
        changed = os.stat(parent).st_mtime_ns
        known = _found.get(parent)
        if known is None or known[0] != changed:
            names = sorted(n for n in os.listdir(parent) if n.startswith(PREFIX))
            known = _found[parent] = changed, names
    except OSError:
        return []
    # mkdtemp's part of the name has no `-`.
    ours = f"{PREFIX}{own}"
    return [Path(parent, name) for name in known[1] if name.rpartition("-")[0] == ours]


_found: dict[str, tuple[int, list[str]]] = {}
"""The staging folders in a directory, and when it had changed: many packages that are
beside each other would list it once each."""
