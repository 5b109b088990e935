"""Black-clean text, with black itself as the judge.

The templates print what black would leave as it is, so black, which takes most of a
generator's time, runs only where that cannot be vouched for: on the functions, methods
and statements with a line of code over the limit, and on all files where black is set up
in another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from symtable import symtable
from typing import TYPE_CHECKING, Any

from ..diagnostics.collector import Diagnostics, Place
from ..output.manifest import Manifest, digest
from .source.layout import WIDTH

if TYPE_CHECKING:
    from black.mode import Mode


class Formatter:
    """Formats the files of one run.

    `settings` is `[tool.black]` of the repository that the package is written into;
    `verify` lets black format every file; what black made of a text that `before` knows
    is taken from `folder` again. `rendered` has the digests of the texts that black was
    given.
    """

    def __init__(
        self,
        settings: Mapping[str, Any],
        verify: bool,
        folder: Path,
        before: Manifest | None,
    ) -> None:
        self._settings = settings
        self._all = verify or not _is_default(settings)
        self._verify = verify
        self._folder = folder
        self._before = before
        self._mode: Mode | None = None
        self.rendered: dict[str, str] = {}

    def format_all(
        self, texts: Iterable[tuple[str, str]], diagnostics: Diagnostics
    ) -> dict[str, bytes]:
        """The bytes of each file, by its path; an error for text that is no Python."""
        files: dict[str, bytes] = {}
        for path, text in texts:
            try:
                files[path] = self._format(path, text)
            except (SyntaxError, ValueError) as error:
                diagnostics.error(
                    Place((self._folder / path).as_posix(), ""),
                    "FIXME",
                    f"gen would have written no Python here ({error}), so nothing is"
                    " written; please report this with the document",
                )
        return files

    def _format(self, path: str, text: str) -> bytes:
        if not path.endswith(".py"):
            return text.encode()
        if not self._all:
            if path.startswith("runtime/"):  # our own files are black-clean
                return text.encode()
            if first_doubt(text) is None:
                symtable(text, path, "exec")  # parses; cheaper than a tree in Python
                return text.encode()
        given = digest(text.encode())
        self.rendered[path] = given
        formatted = None if self._verify else self._formatted_before(path, given)
        return self._blackened(text) if formatted is None else formatted

    def _blackened(self, text: str) -> bytes:
        from black.parsing import InvalidInput

        if not self._all:
            try:
                return "".join(map(self._piece, pieces(text))).encode()
            except InvalidInput:
                pass  # a piece that is no Python by itself
        return self._black(text).encode()

    def _piece(self, piece: str) -> str:
        """A piece as black leaves it, with the blank lines that follow it."""
        if first_doubt(piece) is None:
            return piece
        code = piece.rstrip("\n")
        around = "class _:\n" if piece.startswith(" ") else ""
        formatted = self._black(f"{around}{code}\n").removeprefix(around)
        return formatted.rstrip("\n") + piece[len(code) :]

    def _black(self, text: str) -> str:
        from black import format_str

        if self._mode is None:
            self._mode = _mode(self._settings)
        return format_str(text, mode=self._mode)

    def _formatted_before(self, path: str, given: str) -> bytes | None:
        """The file on disk, where it is what black made of the same text."""
        before = self._before
        if before is None or before.rendered.get(path) != given:
            return None
        try:
            there = (self._folder / path).read_bytes()
        except OSError:
            return None
        return there if digest(there) == before.files.get(path) else None


_NEUTRAL = {"line-length": WIDTH, "preview": False, "unstable": False}


def _is_default(settings: Mapping[str, Any]) -> bool:
    """Whether the templates' own layout is what black would print."""
    return all(
        settings.get(key, _NEUTRAL.get(key)) == _NEUTRAL.get(key)
        for key in (*_NEUTRAL, "skip-string-normalization", "skip-magic-trailing-comma")
    )


def _mode(settings: Mapping[str, Any]) -> Mode:
    from black.mode import Mode, TargetVersion

    versions = settings.get("target-version", ())
    versions = [versions] if isinstance(versions, str) else versions
    return Mode(
        target_versions={TargetVersion[version.upper()] for version in versions},
        line_length=settings.get("line-length", WIDTH),
        string_normalization=not settings.get("skip-string-normalization"),
        magic_trailing_comma=not settings.get("skip-magic-trailing-comma"),
        preview=bool(settings.get("preview")),
        unstable=bool(settings.get("unstable")),
    )


def pieces(text: str) -> list[str]:
    """A module in pieces: its statements, and the methods of its classes.

    Black formats each without a look at the others, but for the blank lines between.
    """
    starts = [0]
    offset = 0
    in_docstring = is_decorated = False
    for line in text.splitlines(keepends=True):
        if not in_docstring and _BEGINS.match(line) and not is_decorated:
            starts.append(offset)
        if line.count('"""') == 1:
            in_docstring = not in_docstring
        is_decorated = line.lstrip().startswith("@")
        offset += len(line)
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)]) if a < b]


# A statement of the module, or a definition inside one. A bracket closes what is above.
_BEGINS = re.compile(r"\w|@|    (?:@|def |async def |class )")


def first_doubt(text: str) -> str | None:
    """The first line of code over the limit that black might break; None for no doubt.

    Text in docstrings may be as long as it wants.
    """
    in_docstring = False
    for line in text.split("\n"):
        if len(line) > WIDTH and not in_docstring and not _UNBREAKABLE.match(line):
            return line
        if '"""' in line:
            if in_docstring or line.count('"""') == 1:
                in_docstring = not in_docstring
    return None


_STRING = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
_UNBREAKABLE = re.compile(
    "|".join(
        (
            r'\s*"""',  # a docstring
            rf"\s*(\w+=|{_STRING}: )?{_STRING},?$",  # a string as item or argument
            rf"\s*(\w+=|{_STRING}: )?[\w.]+( as \w+)?,$",  # a name as item or argument
            r"\s*from \S+ import \($",  # an import that is opened already
            r"class \w+:$",
            rf"\s*(new\.\w+ = [\w.]{{76,}}|({_STRING}: )?[\w.]+)\($",  # an opened call
            r"\s*if inner := [\w.]{60,}\($",  # the same in a condition
            r"\s*def \w+\($",  # a signature that is opened already
            r"def \w+\(\) -> \($",
            r"\) -> \w+:$",
            r"\s*\w+: [\w.]+,$",  # a parameter that has a name as its annotation
            r"\s*\w+\(\),$",  # a call without arguments as argument
            r"\s*\w{72,} = awaited\($",
            r"\s*(\| )?[\w.]+$",  # an annotation on a line of its own
            r'\w+ = "(?:[^"\\]|\\.){83,}"$',  # too long on a line of its own, too
        )
    )
)
