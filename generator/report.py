"""What a run did."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Report:
    """The outcome of a run; paths are relative to `folder`, with `/`."""

    package: str
    folder: Path
    operations: list[dict[str, str]]
    """Each with `pointer`, `method`, `path` and `python`."""
    models: int
    written: list[str] = field(default_factory=list[str])
    unchanged: list[str] = field(default_factory=list[str])
    removed: list[str] = field(default_factory=list[str])
    old: dict[str, bytes] = field(default_factory=dict[str, bytes])
    """With `check` or `diff`: what stands in the files of `written` and `removed`."""
    new: dict[str, bytes] = field(default_factory=dict[str, bytes])
    """What `written` holds."""
