"""Which files of the runtime a package needs: those that its own files import, and those
that these import in turn. They are copied unchanged.

Most are in `templates/runtime`. Some are modules of the generator, which needs them, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..header import HEADER
from ..resources import texts

SHARED = {
    "patterns/automaton.py": "runtime/validation/patterns/automaton.py",
    "patterns/python_syntax.py": "runtime/validation/patterns/python_syntax.py",
    "patterns/tree.py": "runtime/validation/patterns/tree.py",
    "reading/schemas/dates.py": "runtime/validation/formats/dates.py",
    "writing/naming/wire_names.py": "runtime/json/wire_names.py",
}
"""Modules of the generator that packages have, too, and their paths there.

They import the standard library, and each other by relative imports that resolve in both
places.
"""

# A pattern that begins with a line feed is found much faster than one with `^`.
_IMPORT = re.compile(r"\n *from (\.+)([\w.]*) import (\([^)]*\)|.*)")
_CLASS = re.compile(r"^class ([A-Z]\w*)", re.MULTILINE)


class Runtime:
    """Collects the files of the runtime that the files of one package need."""

    def __init__(self) -> None:
        self._needed: set[str] = set()

    def note(self, path: str, text: str) -> None:
        """Records what a file of the package imports."""
        if path.endswith(".py"):
            for needed in imported(path, text):
                if needed not in self._needed and needed in runtime_files():
                    self._needed |= _closure(needed)

    def files(self) -> Iterator[tuple[str, str]]:
        """Path and text of each file that is needed, with the header."""
        for path in sorted(self._needed):
            yield path, _with_header(path)


def imported(path: str, text: str) -> Iterator[str]:
    """The files that a file may import, by paths from the package's folder.

    `from .. import styles` can name a module or an attribute of `__init__.py`: both are
    included.
    """
    if "runtime" not in text and not path.startswith("runtime/"):
        return
    for dots, module, names in _IMPORT.findall(f"\n{text}"):
        folder = path.split("/")[: -len(dots)]
        target = "/".join([*folder, *filter(None, module.split("."))])
        yield f"{target}.py"
        yield f"{target}/__init__.py"
        for name in re.findall(r"\w+", names):
            yield f"{target}/{name}.py"


@cache
def _closure(path: str) -> frozenset[str]:
    """A file of the runtime, and the files that it needs."""
    files = runtime_files()
    found: set[str] = set()
    open_ = [path]
    while open_:
        path = open_.pop()
        if path in files and path not in found:
            found.add(path)
            open_.append(f"{path.rpartition('/')[0]}/__init__.py")
            open_.extend(_imported_by_runtime(path))
    return frozenset(found)


@cache
def _imported_by_runtime(path: str) -> tuple[str, ...]:
    return tuple(imported(path, runtime_files()[path]))


@cache
def _with_header(path: str) -> str:
    return HEADER + runtime_files()[path]


@cache
def runtime_files() -> dict[str, str]:
    """All files of the runtime: their texts by their paths in a package."""
    own = texts("templates/runtime", ".py")
    files = {f"runtime/{path}": text for path, text in own.items()}
    for module, path in SHARED.items():
        folder, _, name = module.rpartition("/")
        files[path] = texts(folder, name)[name]
    return files


_STATUS = re.compile(r"^    (\d{3}): (\w+),$", re.MULTILINE)


@cache
def error_classes() -> dict[int, str]:
    """The subclasses of StatusError for one status each, as the runtime raises them."""
    errors = runtime_files()["runtime/errors.py"]
    return {int(status): name for status, name in _STATUS.findall(errors)}


def public_classes(path: str) -> tuple[str, ...]:
    """The names of the classes that a file of the runtime defines, sorted."""
    return tuple(sorted(_CLASS.findall(runtime_files()[path])))
