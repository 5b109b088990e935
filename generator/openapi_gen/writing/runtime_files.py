"""Which files of the runtime a package needs: those that its own files import, and those
that these import in turn. They are copied as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ..resources import texts

_IMPORT = re.compile(r"^ *from (\.+)([\w.]*) import (\([^)]*\)|.*)", re.MULTILINE)


class Runtime:
    """Collects the files of the runtime that the files of one package need."""

    def __init__(self) -> None:
        self._needed: set[str] = set()

    def note(self, path: str, text: str) -> None:
        """Takes note of what a file of the package imports."""
        if path.endswith(".py"):
            self._add(imported(path, text))

    def files(self) -> Iterator[tuple[str, str]]:
        """Path and text of each file that is needed."""
        for path in sorted(self._needed):
            yield path, _files()[path]

    def _add(self, paths: Iterable[str]) -> None:
        for path in paths:
            if path not in self._needed and path in _files():
                self._needed.add(path)
                folder = path.rpartition("/")[0]
                self._add((f"{folder}/__init__.py", *imported(path, _files()[path])))


def imported(path: str, text: str) -> Iterator[str]:
    """The files that a file may import, by paths from the package's folder.

    `from .. import styles` can mean a module or a name in `__init__.py`: both are told.
    """
    if "runtime" not in text and not path.startswith("runtime/"):
        return
    for dots, module, names in _IMPORT.findall(text):
        folder = path.split("/")[: -len(dots)]
        target = "/".join([*folder, *filter(None, module.split("."))])
        yield f"{target}.py"
        yield f"{target}/__init__.py"
        for name in re.findall(r"\w+", names):
            yield f"{target}/{name}.py"


@cache
def _files() -> dict[str, str]:
    """The contents of all files of the runtime, by their paths in a package."""
    files = texts("templates/runtime", ".py")
    return {f"runtime/{path}": text for path, text in files.items()}
