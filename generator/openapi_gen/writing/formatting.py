"""Lays out the generated files as black does.

The templates print what black would leave as it is, so black, which takes most of a
generator's time, runs only where the layout is not known to be right: on the functions,
methods and statements with a line of code over the limit, and on all files where
`[tool.black]` has other settings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from ..diagnostics.collector import NOWHERE, Diagnostics
from ..pyproject import OptionError
from .source.layout import WIDTH

if TYPE_CHECKING:
    from black.mode import Mode


class Formatted(Protocol):
    """The files of an earlier run."""

    def wrote(self, path: str, text: str) -> bool:
        """Whether the file had this text, so that it is Python."""
        ...

    def formatted(self, path: str, text: str) -> bytes | None:
        """What black printed for the same text; None if that is not known."""
        ...


class Formatter:
    """Formats the files of one run.

    `settings` is `[tool.black]` of the repository that the package is written into.
    With `verify`, black formats every file; otherwise it does not format again what
    `former` knows.
    """

    def __init__(
        self,
        settings: Mapping[str, Any],
        verify: bool,
        former: Formatted,
        clean: str = "runtime/",
        own_templates: bool = False,
    ) -> None:
        """`clean` is how the paths of files begin that are Python as black prints it.
        Nobody knows what templates of a repository print: black lays it out."""
        self._own_templates = own_templates
        self._clean = clean
        self._settings = settings
        self._all = verify or not _is_default(settings)
        self._verify = verify
        self._former = former
        self._mode: Mode | None = None

    def format_all(
        self, texts: Iterable[tuple[str, str]], folder: Path, diagnostics: Diagnostics
    ) -> dict[str, bytes]:
        """The bytes of each file, by its path.

        Compiles every file that gen renders and has not written before, so that none is
        written unless all are Python. An error in `diagnostics` names a file that is not.
        """
        files: dict[str, bytes] = {}
        for path, text in texts:
            try:
                files[path] = self._format(path, text)
            except (SyntaxError, ValueError) as error:
                shown = (folder / path).as_posix()
                fault = (
                    f"{shown} would not be valid Python ({error}); nothing is written"
                )
                if self._own_templates:
                    message = f"{fault}; correct the templates"
                    diagnostics.error(NOWHERE, "template-error", message)
                    continue
                message = (
                    f"internal error: {fault}; this is a bug in gen: please report"
                )
                message += " it with the document"
                diagnostics.error(NOWHERE, "internal-error", message)
        return files

    def _format(self, path: str, text: str) -> bytes:
        if not path.endswith(".py"):
            return text.encode()
        if not path.startswith(self._clean):
            if not self._former.wrote(path, text):
                compile(text, path, "exec", dont_inherit=True)
            is_known = not (self._all or self._own_templates)
            if is_known and first_long_line(text) is None:
                return text.encode()
        elif not self._all:
            return _encoded(text)
        former = self._former.formatted(path, text)
        if former is None or self._verify:
            return self._format_with_black(text)
        return former

    def _format_with_black(self, text: str) -> bytes:
        from black.parsing import InvalidInput

        if not (self._all or self._own_templates):
            try:
                return "".join(map(self._format_statement, statements(text))).encode()
            except InvalidInput:
                pass  # a statement that is not Python by itself
        return self._black(text).encode()

    def _format_statement(self, statement: str) -> str:
        """A statement as black prints it, and the blank lines that follow it."""
        if first_long_line(statement) is None:
            return statement
        head, *body = parts_of_long(statement)
        around = "class _:\n" if statement.startswith(" ") else ""
        if not body:
            return self._format_within(around, statement)
        inner = _indent(body[0])
        if first_long_line(head) is not None:
            head = self._format_within(around, f"{head}{inner}pass\n")
            head = head.removesuffix(f"{inner}pass\n")
        around += f"{inner[4:]}def _():\n"
        runs = groupby(body, lambda part: first_long_line(part) is not None)
        for is_long, run in runs:
            text = "".join(run)
            head += self._format_within(around, text) if is_long else text
        return head

    def _format_within(self, around: str, text: str) -> str:
        code = text.rstrip("\n")
        formatted = self._black(f"{around}{code}\n").removeprefix(around)
        return formatted.rstrip("\n") + text[len(code) :]

    def _black(self, text: str) -> str:
        from black import format_str

        if self._mode is None:
            self._mode = _mode(self._settings)
        return format_str(text, mode=self._mode)


_NEUTRAL = {"line-length": WIDTH, "preview": False, "unstable": False}


@cache
def _encoded(text: str) -> bytes:
    """The bytes of a file of the runtime, once for all packages of this process."""
    return text.encode()


def _is_default(settings: Mapping[str, Any]) -> bool:
    """Whether the templates' layout is what black would print."""
    return all(
        settings.get(key, _NEUTRAL.get(key)) == _NEUTRAL.get(key)
        for key in (*_NEUTRAL, "skip-string-normalization", "skip-magic-trailing-comma")
    )


def _mode(settings: Mapping[str, Any]) -> Mode:
    from black.mode import Mode, TargetVersion

    versions = settings.get("target-version", ())
    versions = [versions] if isinstance(versions, str) else versions
    try:
        targets = {TargetVersion[version.upper()] for version in versions}
    except KeyError as error:
        message = f"[tool.black] target-version: unknown version {error}"
        raise OptionError(message) from error
    return Mode(
        target_versions=targets,
        line_length=settings.get("line-length", WIDTH),
        string_normalization=not settings.get("skip-string-normalization"),
        magic_trailing_comma=not settings.get("skip-magic-trailing-comma"),
        preview=bool(settings.get("preview")),
        unstable=bool(settings.get("unstable")),
    )


def statements(text: str) -> list[str]:
    """The statements of a module, and the methods of its classes, each a string.

    Black formats each by itself, except for the blank lines between them.
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

_LONG = 200  # lines


def parts_of_long(statement: str) -> list[str]:
    """A class or function of many lines as its head and the statements of its body.

    A statement that is not long is returned as it is.
    """
    lines = statement.splitlines(keepends=True)
    if len(lines) < _LONG:
        return [statement]
    indent = _indent(statement) + "    "
    begins = re.compile(rf"{indent}(?!else\b|elif\b|except\b|finally\b)[\w\"'*@]")
    parts = [""]
    in_docstring = False
    for line in lines:
        if not in_docstring and begins.match(line):
            parts.append("")
        if line.count('"""') == 1:
            in_docstring = not in_docstring
        parts[-1] += line
    return parts


def _indent(text: str) -> str:
    return text[: len(text) - len(text.lstrip(" "))]


def first_long_line(text: str) -> str | None:
    """The first line of code over the limit that black might break, if there is one.

    Lines of docstrings may have any length.
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
            rf"\s*(\w+=|{_STRING}: )?b?{_STRING},?$",  # a string as item or argument
            rf"\s*(\w+=|{_STRING}: )?[\w.]+( as \w+)?,$",  # a name as item or argument
            r"\s*from \S+ import \($",  # an import that is opened already
            r"class \w+:$",
            # an opened call
            rf"\s*(\w{{66,}} = \w+|({_STRING}: )?[\w.]+)\($",
            r"\s*new\.\w+ = [\w.]*[([]$",  # the value of an attribute, opened already
            # a function that makes a call, which is opened already
            rf"\s*({_STRING}: )?lambda value: [\w.]+\($",
            r"\s*(el)?if inner := [\w.]+\($",  # the same in a condition
            r"\s*(async )?def \w+\($",  # a signature that is opened already
            r"def \w+\(\) -> \($",
            r"\s*\) -> \w+:$",
            # a parameter that has a name as its annotation
            rf"\s*\w+: [\w.]+( = (\w+|{_STRING}))?,$",
            r"\s*lambda: [\w.]+,?$",  # a function that returns a name
            r"\s*\w+\(\),$",  # a call without arguments as argument
            r"\s*(\| )?[\w.]+,?$",  # an annotation on a line of its own
            rf"\s*\+ {_STRING},?$",  # the second operand of a sum
            rf"\s*({_STRING}|[\w.]+): \{{$",  # a dict that is opened already
            r'\w+ = "(?:[^"\\]|\\.){83,}"$',  # too long on a line of its own, too
        )
    )
)
