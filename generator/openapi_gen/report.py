"""What a run did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path


class Report:
    """The outcome of a run; paths are relative to `folder`, with `/`."""

    def __init__(
        self,
        *,
        package: str,
        folder: Path,
        operations: list[dict[str, str]],
        models: int,
        written: Sequence[str] = (),
        unchanged: Sequence[str] = (),
        removed: Sequence[str] = (),
        old: Mapping[str, bytes] | None = None,
        new: Mapping[str, bytes] | None = None,
    ) -> None:
        self.package = package
        self.folder = folder
        self.operations = operations
        """Each with `pointer`, `method`, `path` and `python`."""
        self.models = models
        self.written = list(written)
        self.unchanged = list(unchanged)
        self.removed = list(removed)
        self.old = old or {}
        """With `check` or `diff`: what stands in the files of `written` and `removed`."""
        self.new = new or {}
        """What `written` holds."""
