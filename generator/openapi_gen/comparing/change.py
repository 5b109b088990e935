"""A change: one difference, as a caller of the client sees it."""

from __future__ import annotations

from enum import Enum
from typing import Literal

from ..change_rules import RULES, Breaks, Rule, Step
from ..model import Id
from ..records import dataclass

__all__ = ["Breaks", "Change", "Member", "Step"]


class Document(Enum):
    """Where the place of a change is: what was removed is in the old document only."""

    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Member:
    """A part of a subject that has a name of its own."""

    kind: Literal["argument", "credential", "field"]
    name: str

    def __str__(self) -> str:
        return f"{self.kind} `{self.name}`"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference, as a caller of the client sees it."""

    rule: str
    """A key of `RULES`."""
    subject: str
    """What a caller writes: `payments.create_payments()`, `models.Payment.timeout`."""
    what: str
    """What is different, of the member if there is one: "is now required"."""
    place: Id
    document: Document = Document.NEW
    member: Member | None = None
    new_name: str = ""
    """What a caller writes from now on, if that is the difference."""

    @property
    def message(self) -> str:
        """The difference without its subject: "argument `timeout` is now required"."""
        return self.what if self.member is None else f"{self.member} {self.what}"

    @property
    def definition(self) -> Rule:
        """The rule: what the change breaks, and why."""
        return RULES[self.rule]

    @property
    def is_breaking(self) -> bool:
        return self.definition.breaks is not Breaks.NOTHING
