"""Where a value under check is: its variable, and the steps that lead to it."""

from __future__ import annotations

from ...model import Id, escape
from ...records import dataclass
from ..source.literals import string


@dataclass(frozen=True, slots=True)
class Step:
    """A step from a value down to one of its members."""

    code: str
    """Source of the property's name or the item's index."""
    schema: Id | None = None
    """The member's schema, where `properties`, `items` or `additionalProperties` applies
    it; None for other keywords."""
    is_key: bool = False
    """Whether `additionalProperties` applies it."""


@dataclass(frozen=True, slots=True)
class ValueLocation:
    """A value under check: its variable, and the path to it from the function's value."""

    variable: str
    steps: tuple[Step, ...] = ()
    location: str | None = None
    """For a parameter: `path`, `query`, `header` or `cookie`. The steps begin there."""

    @property
    def holder(self) -> str:
        """The variable of the object that the first step leads into."""
        return self.location or "value"

    def down(self, step: Step, variable: str) -> ValueLocation:
        return ValueLocation(variable, (*self.steps, step), self.location)

    def path(self) -> list[str]:
        """Source of the steps."""
        above = [string(self.location)] if self.location else []
        return [*above, *(step.code for step in self.steps)]

    def derives(self, schema: Id) -> bool:
        """Whether the steps determine the schema's pointer."""
        return bool(self.steps) and self.steps[-1].schema == schema


def property_id(owner: Id, name: str) -> Id:
    """The id of a property's schema."""
    return f"{owner}/properties/{escape(name)}"
