"""A change, and the version step that follows from changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from ..model import Id
from .rules import RULES, Breaks, Rule, Step

__all__ = ["Breaks", "Change", "Step", "step_of"]


class Document(Enum):
    """Where the place of a change is: what was removed is in the old document only."""

    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, as a caller of the client sees it."""

    rule: str
    """A key of `RULES`."""
    subject: str
    """What a caller writes: `payments.create_payments()`, `models.Payment.timeout`."""
    message: str
    """What is different: "argument `timeout` is now required"."""
    place: Id
    document: Document = Document.NEW

    @property
    def definition(self) -> Rule:
        """The rule: what the change breaks, and why."""
        return RULES[self.rule]

    @property
    def is_breaking(self) -> bool:
        return self.definition.breaks is not Breaks.NOTHING


def step_of(changes: Iterable[Change]) -> Step:
    """The step of the package's version (Semantic Versioning 2.0.0) that the changes ask
    for."""
    return max((change.definition.step for change in changes), default=Step.NONE)
