"""Changes for people, for programs, for a changelog, and beside a line on GitHub."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..changes.found import SECTIONS
from .changes_folded import folded, lines

if TYPE_CHECKING:
    from ..changes import Comparison, FoundChange

VERSION = 1
"""Of the form of the JSON report."""


def as_text(changes: Sequence[FoundChange], found: Comparison) -> str:
    """Few lines for many changes, and the version step at the end."""
    return "".join(f"{line}\n" for line in (*folded(changes), _summary(found)))


def as_whole_text(changes: Sequence[FoundChange], found: Comparison) -> str:
    """One line for each change, and the version step at the end."""
    every = (*map(str, lines(changes)), _summary(found))
    return "".join(f"{line}\n" for line in every)


def _summary(found: Comparison) -> str:
    if not found.changes:
        return "no changes for callers of the client"
    breaking = sum(one.is_breaking for one in found.changes)
    others = len(found.changes) - breaking
    return (
        f"{_count(breaking, 'breaking change')}, {_count(others, 'other')};"
        f" the version step is {found.step.name.lower()}"
    )


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def as_json(changes: Sequence[FoundChange], found: Comparison) -> str:
    report = {"version": VERSION, **as_data(changes, found)}
    return json.dumps(report, indent=2) + "\n"


def as_data(changes: Sequence[FoundChange], found: Comparison) -> dict[str, object]:
    """The changes as JSON data."""
    return {
        "step": found.step.name.lower(),
        "breaking": found.is_breaking,
        "changes": [
            {
                "rule": one.change.rule,
                "severity": one.severity,
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


def as_markdown(changes: Sequence[FoundChange], found: Comparison) -> str:
    """Sections of a changelog."""
    sections: dict[str, list[FoundChange]] = {title: [] for title in SECTIONS}
    for one in changes:
        sections[one.section].append(one)
    parts = (_section(title, ones) for title, ones in sections.items())
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
        level = "notice" if one.severity == "note" else one.severity
        message = f"{one.change.subject}: {one.change.message} [{one.change.rule}]"
        message = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
        place = f"file={one.file}"
        if one.line is not None:
            place += f",line={one.line},col={one.column}"
        yield f"::{level} {place}::{message}\n"


def printed(
    found: Comparison, output_format: str, *, quiet: bool, verbose: bool
) -> str:
    """What the command prints: with `quiet` only what breaks, with `verbose` every change
    of a rule in a model or call."""
    changes = [one for one in found.changes if one.is_breaking or not quiet]
    if verbose and output_format == "text":
        return as_whole_text(changes, found)
    return FORMATS[output_format](changes, found)


FORMATS: dict[str, Callable[[Sequence[FoundChange], Comparison], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
    "github": as_github,
}
"""What `--output-format` names."""
