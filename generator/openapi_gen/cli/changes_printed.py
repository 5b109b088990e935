"""Changes for people, for programs, for a changelog, and beside a line on GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..comparing import Breaks, Step

if TYPE_CHECKING:
    from ..changes import Comparison, FoundChange

VERSION = 1
"""Of the form of the JSON report."""


_ALIKE = 4
"""The changes of one rule and subject that the text shows without `-v`."""


def as_text(changes: Sequence[FoundChange], found: Comparison) -> str:
    """One line for each change, and the version step at the end. Of many changes of one
    rule in one model or call, the first lines stand for all."""
    alike = Counter(map(_key, changes))
    seen: Counter[tuple[str, str]] = Counter()
    lines: list[str] = []
    for one in changes:
        key = _key(one)
        seen[key] += 1
        if seen[key] < _ALIKE or alike[key] <= _ALIKE:
            lines.append(_line(one))
        elif seen[key] == _ALIKE:
            more = alike[key] - _ALIKE + 1
            lines.append(f"{one.change.subject}: {more} more [{one.change.rule}]")
    return "".join(f"{line}\n" for line in (*lines, _summary(found)))


def as_whole_text(changes: Sequence[FoundChange], found: Comparison) -> str:
    """One line for each change, and the version step at the end."""
    return "".join(f"{line}\n" for line in (*map(_line, changes), _summary(found)))


def _key(one: FoundChange) -> tuple[str, str]:
    return one.change.subject, one.change.rule


def _line(one: FoundChange) -> str:
    breaking = " [breaking]" if one.change.is_breaking else ""
    message = one.change.message.replace("`", "")
    rule = one.change.rule
    return f"{one.change.subject}: {message}{breaking} {one.location} [{rule}]"


def _summary(found: Comparison) -> str:
    if not found.changes:
        return "no changes for callers of the client"
    breaking = sum(one.change.is_breaking for one in found.changes)
    others = len(found.changes) - breaking
    return (
        f"{_count(breaking, 'breaking change')}, {_count(others, 'other')};"
        f" the version step is {found.step.name.lower()}"
    )


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def as_json(changes: Sequence[FoundChange], found: Comparison) -> str:
    report = {
        "version": VERSION,
        "step": found.step.name.lower(),
        "breaking": found.is_breaking,
        "changes": [
            {
                "rule": one.change.rule,
                "breaks": one.change.definition.breaks.value,
                "subject": one.change.subject,
                "message": one.change.message,
                "document": one.change.document.value,
                "file": one.file,
                "line": one.line,
                "column": one.column,
                "pointer": one.pointer,
            }
            for one in changes
        ],
    }
    return json.dumps(report, indent=2) + "\n"


def as_markdown(changes: Sequence[FoundChange], found: Comparison) -> str:
    """Sections of a changelog."""
    parts = [
        _section(
            title, [one for one in changes if one.change.definition.breaks in breaks]
        )
        for title, breaks in (
            ("Breaking changes", {Breaks.PYTHON}),
            ("Breaking changes of requests and responses", {Breaks.WIRE}),
        )
    ]
    others = [one for one in changes if not one.change.is_breaking]
    for title, steps in (("Added", {Step.MINOR}), ("Changed", {Step.PATCH})):
        parts.append(
            _section(title, [o for o in others if o.change.definition.step in steps])
        )
    return "\n".join(filter(None, parts)) or "No changes.\n"


def _section(title: str, changes: Iterable[FoundChange]) -> str:
    lines = [f"* {_code(o.change.subject)}: {o.change.message}\n" for o in changes]
    return "".join([f"### {title}\n\n", *lines]) if lines else ""


def _code(text: str) -> str:
    return f"`{text}`"


def as_github(changes: Sequence[FoundChange], found: Comparison) -> str:
    """Annotations, which GitHub Actions reads from the output."""
    return "".join(_annotations(changes))


def _annotations(changes: Iterable[FoundChange]) -> Iterator[str]:
    for one in changes:
        level = "error" if one.change.is_breaking else "notice"
        message = f"{one.change.subject}: {one.change.message} [{one.change.rule}]"
        message = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        place = f"file={one.file},line={one.line},col={one.column}"
        yield f"::{level} {place}::{message}\n"


FORMATS: dict[str, Callable[[Sequence[FoundChange], Comparison], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
    "github": as_github,
}
"""What `--output-format` names."""
