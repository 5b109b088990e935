"""What is wanted of a value besides being valid, and what makes the values in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from ..model import Id, Json
from ..records import dataclass
from .demands import Demands, Part, demands_of
from .evaluation import Evaluator


@dataclass(frozen=True, slots=True)
class Wishes:
    levels: int = 0
    """The levels of objects that have their optional properties."""
    extends: bool = False
    """Whether examples of objects get the properties that they do not have."""
    hidden: frozenset[Id] = frozenset()
    """The schemas of properties that are left out: `readOnly` in requests."""
    hints: tuple[Json, ...] = ()
    """Values of the document that may be wrong as a whole, and right in parts."""
    open: frozenset[Id] = frozenset()
    """The schemas of the values around this one."""
    depth: int = 0

    def inside(self, demands: Demands, hints: tuple[Json, ...], deeper: int) -> Wishes:
        """For a property or an item of a value with these demands."""
        return Wishes(
            max(0, self.levels - deeper),
            self.extends,
            self.hidden,
            hints,
            self.open | demands.targets if demands.targets else self.open,
            self.depth + 1,
        )

    def with_hints(self, hints: tuple[Json, ...]) -> Wishes:
        return Wishes(
            self.levels, self.extends, self.hidden, hints, self.open, self.depth
        )


class ValueMaker(Protocol):
    @property
    def evaluator(self) -> Evaluator: ...

    @property
    def returned(self) -> Mapping[Id, tuple[str, ...]]:
        """The properties that a schema requires in responses alone."""
        ...

    def scalar(self, parts: list[Part]) -> tuple[Json, ...] | None:
        """What `first` gives if no example and no place matters; None if one may."""
        ...

    def first(self, parts: list[Part], wishes: Wishes) -> tuple[Json, ...]:
        """The best value that satisfies all parts, alone; nothing if none is found."""
        ...

    def values(self, parts: list[Part], wishes: Wishes) -> Iterator[Json]:
        """Different values that satisfy all parts, the best first."""
        ...

    def expanded(self, demands: Demands, wishes: Wishes) -> Iterator[Demands]:
        """The demands with every combination of choices."""
        ...


def is_open(parts: list[Part], wishes: Wishes, evaluator: Evaluator) -> bool:
    """Whether a value has the schema of one around it."""
    if not wishes.open:
        return False
    return not demands_of(parts, evaluator).targets.isdisjoint(wishes.open)
