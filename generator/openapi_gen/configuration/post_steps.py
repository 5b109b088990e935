"""Post steps: programs that a repository runs over what gen has changed.

A step is a line of words as a shell splits it, but no shell runs it. `{output}` is the folder
with the changed files.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import NamedTuple

from ..pyproject import OptionError

OUTPUT = "{output}"


class Step(NamedTuple):
    """A post step, and the folder in which it is run: that of the configuration."""

    command: str
    folder: Path

    def words(self, output: Path) -> list[str]:
        """The program and its arguments, for the files in a folder."""
        return [word.replace(OUTPUT, str(output)) for word in shlex.split(self.command)]


def step_of(given: str | Step) -> Step:
    """A step; one without a folder is run in the working directory.

    Raises OptionError for what cannot be run.
    """
    step = given if isinstance(given, Step) else Step(given, Path())
    key = ("after",)
    try:
        words = shlex.split(step.command)
    except ValueError as error:
        message = f"after: {step.command!r}: {error}"
        raise OptionError(message, key=key) from error
    if not any(OUTPUT in word for word in words[1:]):
        message = (
            f"after: {step.command!r} must have {OUTPUT} among its arguments: the folder"
            " with the changed files, before they are where the package is"
        )
        raise OptionError(message, key=key)
    return step
