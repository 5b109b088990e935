"""What was found: changes with their places, and with the severities that a project
chooses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..change_rules import ShownChange
from ..comparing import Breaks, Change, Step
from ..diagnostics.collector import Chosen, Severity
from ..records import dataclass

_RANK: dict[Severity, int] = {"error": 0, "warning": 1, "note": 2}


_PYTHON, _WIRE, _ADDED, _OTHERS = SECTIONS = (
    "Breaking changes",
    "Breaking changes of requests and responses",
    "Added",
    "Changed",
)
"""The sections of a changelog, in their order."""


class FoundChange(NamedTuple):
    """A change, and where the document says so."""

    change: Change
    file: str
    line: int | None
    """None where the old document is not at hand, only what is kept of it."""
    column: int | None
    pointer: str
    severity: Severity
    """`error` for what breaks callers and `note` for other changes, unless the project
    chooses another one."""

    @property
    def location(self) -> str:
        if self.line is None:
            return f"{self.file}#{self.pointer}"
        return f"{self.file}:{self.line}:{self.column}"

    @property
    def is_breaking(self) -> bool:
        return self.severity == "error"

    @property
    def section(self) -> str:
        """The section of a changelog that has the change."""
        definition = self.change.definition
        if self.is_breaking:
            return _WIRE if definition.breaks is Breaks.WIRE else _PYTHON
        return _ADDED if definition.step is Step.MINOR else _OTHERS

    @property
    def step(self) -> Step:
        """The step of the version that the change asks for."""
        if self.is_breaking:
            return Step.MAJOR
        return min(self.change.definition.step, Step.MINOR)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of comparing two documents."""

    changes: tuple[FoundChange, ...]

    @property
    def step(self) -> Step:
        """The step of the version that follows."""
        return max((one.step for one in self.changes), default=Step.NONE)

    @property
    def shown(self) -> tuple[ShownChange, ...]:
        """The changes as the reference pages show them, by section."""
        found = [
            ShownChange(
                one.section, one.change.subject, one.change.message, one.change.rule
            )
            for one in self.changes
        ]
        return tuple(sorted(found, key=lambda one: SECTIONS.index(one.section)))

    @property
    def is_breaking(self) -> bool:
        return any(one.is_breaking for one in self.changes)


def chosen(
    changes: Iterable[FoundChange], severities: Mapping[str, Chosen]
) -> Comparison:
    """The changes as the project wants them, by their rules; what breaks callers first."""
    found: list[FoundChange] = []
    for one in changes:
        severity = severities.get(one.change.rule, one.severity)
        if severity != "off":
            found.append(one._replace(severity=severity))
    found.sort(key=lambda one: _RANK[one.severity])
    return Comparison(tuple(found))
