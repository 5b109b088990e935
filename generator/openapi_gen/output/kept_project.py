"""A pyproject.toml that is kept, and names the folder of a package that is gone.

The package of a project has the name of the document's title. Where the title changes, so
does its folder, and a wheel that is built of the old one is empty. The person is told until
the file is mended: what is on disk decides, not what a former run has said.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import cast

from ..diagnostics.collector import Diagnostic, Place
from ..pyproject import OptionError, read_toml

FILE = "pyproject.toml"
_PACKAGE = re.compile(r"(?:\./)?(src/\w+)(?:/.*)?")


def packages_gone(
    folder: Path, paths: Collection[str], removed: Collection[str] = ()
) -> Iterator[Diagnostic]:
    """What is wrong with a kept file, if the folder has the generated files `paths` and no
    longer those that are `removed`."""
    own = sorted(
        {"/".join(path.split("/")[:2]) for path in paths if path[:4] == "src/"}
    )
    try:
        text, document = read_toml(folder / FILE)
    except OptionError:  # whoever builds the project is told
        return
    named = dict.fromkeys(filter(None, map(_PACKAGE.fullmatch, _strings(document))))
    for gone in dict.fromkeys(match[1] for match in named):
        if gone in own or _is_there(folder, gone, removed):
            continue
        message = (
            f"yours, so it is kept, and it names {gone!r}, which gen does not write: write"
            f" {' or '.join(map(repr, own))}, as the title of the document says, or choose"
            " the title with an overlay"
        )
        line = text[: text.index(gone)].count("\n") + 1 if gone in text else 1
        place = Place.of_file((folder / FILE).as_posix())
        yield Diagnostic("warning", place, "package-renamed", message, line, 1)


def _strings(value: object) -> Iterator[str]:
    """Every string of a TOML document."""
    match value:
        case str():
            yield value
        case dict():
            for inner in cast("dict[str, object]", value).values():
                yield from _strings(inner)
        case list():
            for inner in cast("list[object]", value):
                yield from _strings(inner)
        case _:
            pass


def _is_there(folder: Path, inside: str, removed: Collection[str]) -> bool:
    """Whether a folder has files other than those that a run removes."""
    return (
        any(
            path.is_file()
            and "__pycache__" not in path.parts
            and path.relative_to(folder).as_posix() not in removed
            for path in (folder / inside).rglob("*")
        )
        or (folder / inside).is_file()
    )
