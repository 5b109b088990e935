"""YAML text to libyaml's events, and libyaml's errors to errors that say how to fix them.

PyYAML is imported inside functions, because a run over JSON documents does not need it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from .decoding import unprintable_character
from .errors import SURROGATE, TextError, lone_surrogate, place_at, too_deep
from .limits import MAX_TAG_DIRECTIVES

if TYPE_CHECKING:
    from yaml.error import Mark
    from yaml.events import Event

NextEvent = Callable[[], "Event"]
FixScalar = Callable[[str], str]

# Line breaks for YAML 1.1 and so for libyaml, ordinary characters for YAML 1.2 (5.4).
_FORMER_LINE_BREAKS = "\x85\u2028\u2029"

_PRIVATE_USE = range(0xF0000, 0xFFFFE)
_PRIVATE_ESCAPE = re.compile(r"\\U000([fF][0-9a-fA-F]{4})")

# libyaml 0.2.6 (PyYAML 6.0.4) counts levels, too, and has the same limit as limits.py.
_TOO_DEEP = "exceeded maximum nesting depth"

_FIXES = {
    "mapping values are not allowed": "put a string that holds ': ' in quotes, or give "
    "the key the indentation of its neighbours",
    "cannot start any token": "put a string that begins like this in quotes",
    "could not find expected ':'": "put a colon and a space after the key, or a string "
    "of several lines in quotes",
    "expected key": "check the indentation and the quotes before this",
    "expected <block end>": "check the indentation and the quotes before this",
    "expected '-' indicator": "check the indentation before this",
    "expected <document start>": "check the indentation and the quotes before this",
    "expected ',' or": "close the bracket, or put a comma before this",
    "unknown escape character": "write the backslash twice, or use single quotes",
    "expected hexdecimal number": "write the backslash twice, or use single quotes",
    "escape sequence of": "write the backslash twice, or use single quotes",
    "invalid Unicode character escape": "write the character itself",
    "undefined tag handle": "remove the tag",
    "node content": "put a string that begins like this in quotes",
    "incompatible YAML document": "remove the line %YAML, or name version 1.2 in it",
}


def open_events(text: str) -> tuple[NextEvent, FixScalar | None]:
    """A function that returns the next event, and one that restores scalars, if needed.

    This and each call may raise what `yaml_error` takes.
    """
    import yaml

    if text.count("\n%TAG") > MAX_TAG_DIRECTIVES:
        message = "too many %TAG lines; remove them"
        raise TextError("yaml-tag", message, *place_at(text, text.index("\n%TAG") + 1))

    stand_ins = _stand_ins(text)
    readable = text.translate(stand_ins) if stand_ins else text
    restore = {stand_in: character for character, stand_in in stand_ins.items()}
    if not yaml.__with_libyaml__:
        events = cast(Any, yaml.BaseLoader(readable)).get_event
        return events, _fix_of_python(restore)
    events = cast(Any, yaml.CBaseLoader(readable)).get_event
    return events, (lambda value: value.translate(restore)) if restore else None


def offset_of(event: Event) -> int:
    """Where in the text an event begins, in characters."""
    return event.start_mark.index if event.start_mark else 0


def yaml_error(text: str, fault: Exception, reached: str = "") -> TextError:
    """A fault of the YAML parser as an error that says how to fix it.

    `reached` is the pointer of what was read last: libyaml's scanner is ahead of it.
    """
    if unprintable := unprintable_character(text):
        return unprintable
    # PyYAML's own scanner lets errors of chr() pass, which have no marks.
    problem = str(getattr(fault, "problem", None) or "an escape is not a character")
    context = str(getattr(fault, "context", None) or "")
    mark = cast("Mark | None", getattr(fault, "problem_mark", None))
    opening = cast("Mark | None", getattr(fault, "context_mark", None))
    # The end of the text is not a place that an editor shows; its last line is.
    end = len(text.rstrip())
    offset = min(mark.index if mark else 0, end)
    line, column = place_at(text, offset)
    if problem == _TOO_DEEP:
        refusal = too_deep()
        return TextError(refusal.code, str(refusal), line, column, reached)
    message = f"invalid YAML: {problem}"
    if context.startswith("while") and opening and opening.line + 1 < line:
        message += f", {context} that begins at line {opening.line + 1}"
    if fix := _advice(problem, text[offset:end]):
        message += f"; {fix}"
    return TextError("yaml-syntax", message, line, column)


def _advice(problem: str, rest: str) -> str:
    if not rest:
        return "the text ends here, so close what is open"
    if rest[0] == "\t":
        return "indent with spaces, not tabs"
    fixes = (_FIXES[known] for known in _FIXES if known in problem)
    return next(fixes, "")


def _stand_ins(text: str) -> dict[int, int]:
    """Private characters, unused in the text, for those that libyaml takes as breaks."""
    present = [ord(each) for each in _FORMER_LINE_BREAKS if each in text]
    if not present:
        return {}
    used = {ord(each) for each in set(text)}
    used |= {int(digits, 16) for digits in _PRIVATE_ESCAPE.findall(text)}
    return dict(zip(present, (c for c in _PRIVATE_USE if c not in used), strict=False))


def _fix_of_python(restore: dict[int, int]) -> FixScalar:
    """Refuses halves of surrogate pairs: PyYAML's own scanner accepts them."""

    def fix(value: str) -> str:
        if SURROGATE.search(value):
            raise lone_surrogate(value)
        return value.translate(restore)

    return fix
