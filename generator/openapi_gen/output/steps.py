"""Runs post steps over the files that a run changes, before any of them is in its place.

The manifest has the digest of what gen made of a file (`made`), beside that of what the
steps made of it (`files`). So a file that gen makes the same again is known to be current
without a step.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from ..configuration.post_steps import Step
from ..diagnostics.collector import NOWHERE, Diagnostics, Refused
from ..inputs.files import read_regular
from .commit import staged, write_all
from .manifest import Manifest, is_as_marked, mark, short_digest

_SHOWN = 3
"""The last lines of a failed step's output that are shown."""


class Stepped:
    """The files of a folder as steps leave them, and the manifest that says so."""

    def __init__(
        self,
        folder: Path,
        files: Mapping[str, bytes],
        now: Manifest,
        before: Manifest | None,
        editable: Collection[str],
    ) -> None:
        self.files = dict(files)
        made = {path: short_digest(content) for path, content in files.items()}
        self.now = now._replace(made=made, files=dict(now.files))
        self.changed = {
            path: content for path, content in files.items() if path not in editable
        }
        """The files that steps have to see."""
        if before is None or before.options != now.options:
            return
        for path in list(self.changed):
            known = before.files.get(path, "")
            if before.made.get(path) != made[path]:
                continue
            on_disk = _read(folder / path)
            if on_disk is not None and is_as_marked(on_disk, known):
                self.files[path] = on_disk
                self.now.files[path] = known
                del self.changed[path]

    def run(
        self, folder: Path, steps: Sequence[Step], diagnostics: Diagnostics
    ) -> None:
        """Runs the steps over the changed files.

        Raises Refused, with the reason in `diagnostics`, where one fails.
        """
        if not self.changed:
            return
        folder = Path(os.path.abspath(folder))
        with staged(folder) as stage:
            place = stage / "new" / folder.name
            write_all(place, self.changed)
            for step in steps:
                _run(step, place, diagnostics)
            for path in self.changed:
                content = _read(place / path)
                if content is None:
                    _refuse(diagnostics, f"has removed {path}")
                self.files[path] = content
                self.now.files[path] = mark(path, content)


def _run(step: Step, output: Path, diagnostics: Diagnostics) -> None:
    words = step.words(output)
    try:
        done = subprocess.run(
            words,
            cwd=step.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except OSError as error:
        reason = error.strerror or str(error)
        _refuse(diagnostics, f"{step.command!r} cannot be run: {reason}")
    if done.returncode:
        lines = done.stdout.decode(errors="replace").strip().splitlines()[-_SHOWN:]
        said = " ".join("; ".join(lines).split())
        code = f"{step.command!r} ended with exit code {done.returncode}"
        _refuse(diagnostics, f"{code}: {said}" if said else code)


def _refuse(diagnostics: Diagnostics, message: str) -> NoReturn:
    said = f"post step {message}; nothing is written"
    diagnostics.error(NOWHERE, "post-step-failed", said)
    raise Refused


def _read(file: Path) -> bytes | None:
    try:
        return read_regular(file)
    except OSError:
        return None
