"""The folders beside the package's folder in which a run stages its files."""

from __future__ import annotations

import os
from pathlib import Path

PREFIX = ".gen-"


def beside(folder: Path) -> list[Path]:
    """The staging folders for this package, of runs at work or left over."""
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
