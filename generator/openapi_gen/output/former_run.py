"""What the former run wrote, so that no file is compiled or formatted again without need."""

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

    def wrote(self, path: str, text: str) -> bool:
        """Whether the former run wrote this text, which is Python, then."""
        before = self._before
        return before is not None and is_as_marked(text.encode(), _made(before, path))

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
        return on_disk if is_as_marked(on_disk, _made(before, path)) else None


def _made(before: Manifest, path: str) -> str:
    """The mark of a file as gen made it; post steps may have changed it since then."""
    return before.made.get(path) or before.files.get(path, "")
