"""Where a run stages its files: folders of its own beside the package's folder."""

from __future__ import annotations

import os
from pathlib import Path

PREFIX = ".gen-"


def beside(folder: Path) -> list[Path]:
    """The stages of runs over this folder, at work or left over."""
    try:
        names = os.listdir(os.path.dirname(os.path.abspath(folder)))
    except OSError:
        return []
    # mkdtemp's part of the name has no `-`.
    ours = f"{PREFIX}{os.path.basename(os.path.abspath(folder))}"
    return [
        Path(os.path.abspath(folder)).parent / name
        for name in sorted(names)
        if name.startswith(PREFIX) and name.rpartition("-")[0] == ours
    ]
