"""Classes of the two documents that stand in the same place, and how they are used."""

from __future__ import annotations

from dataclasses import field
from enum import Flag

from ..model import Id
from ..records import dataclass
from .side import Side
from .type_differences import Types


class Use(Flag):
    """In which direction values go."""

    NOT = 0
    SENT = 1
    RECEIVED = 2


@dataclass(slots=True)
class Pairs:
    """Pairs of declarations, found by following types from operations.

    A class is the version of another if it has the same id, or if it stands in the place
    of one whose id the new document does not have.
    """

    old: Side
    new: Side
    uses: dict[tuple[Id, Id], Use] = field(default_factory=dict[tuple[Id, Id], Use])
    open: list[tuple[Id, Id, Use]] = field(default_factory=list[tuple[Id, Id, Use]])

    def types(self, use: Use) -> Types:
        """Compares types of values that go in this direction."""
        return Types(self.old, self.new, lambda old, new: self.meet(old, new, use))

    def meet(self, old: Id, new: Id, use: Use) -> bool:
        """Records a pair; False if the two are classes of their own."""
        if old != new and not self._is_version(old, new):
            return False
        known = self.uses.get((old, new), Use.NOT)
        if use not in known or (old, new) not in self.uses:
            self.uses[old, new] = known | use
            self.open.append((old, new, use))
        return True

    def _is_version(self, old: Id, new: Id) -> bool:
        if self.old.shares(new, old) or self.new.shares(old, new):
            return True
        before, after = self.old.api.declarations, self.new.api.declarations
        return old not in after and new not in before
