"""A change: one difference, as a caller of the client sees it."""

from __future__ import annotations

from enum import Enum

from ..change_rules import RULES, Breaks, Rule, Step
from ..model import Id
from ..records import dataclass

__all__ = ["Breaks", "Change", "Step"]


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
