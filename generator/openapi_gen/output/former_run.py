"""What black made of the package's files in the former run, so that it need not again."""

from __future__ import annotations

from pathlib import Path

from ..inputs.files import read_regular
from .manifest import Manifest, digest, is_as_marked


class FormerRun:
    """The formatted files that the manifest of a package knows and its folder holds."""

    def __init__(self, folder: Path, before: Manifest | None) -> None:
        self._folder = folder
        self._before = before
        self.rendered: dict[str, str] = {}
        """The digests of the text that black is given in this run, by path."""

    def formatted(self, path: str, text: str) -> bytes | None:
        """The file on disk, where it is what black made of the same text."""
        given = digest(text.encode())
        self.rendered[path] = given
        before = self._before
        if before is None or before.rendered.get(path) != given:
            return None
        try:
            on_disk = read_regular(self._folder / path)
        except OSError:
            return None
        # What post steps have changed is no longer what black made.
        made = before.made.get(path) or before.files.get(path, "")
        return on_disk if is_as_marked(on_disk, made) else None
