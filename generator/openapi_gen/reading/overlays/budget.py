"""How much overlays may do: a few lines can select, or add, the same nodes a million times."""

from __future__ import annotations

_BASE = 2_000_000
_PER_BYTE = 3


class ExceededError(Exception):
    """The overlays of a run take too many steps."""


class Budget:
    """The steps that are left; one is a node that is looked at or added.

    A number of steps is the same in each run; two million are a few seconds.
    """

    def __init__(self, size: int) -> None:
        """`size`: the bytes of the document."""
        self._left = _BASE + _PER_BYTE * size

    def spend(self, steps: int) -> None:
        self._left -= steps
        if self._left < 0:
            raise ExceededError

    def spend_on_copy(self, items: int) -> None:
        """A container is copied without what is below it, which is quick."""
        self.spend(1 + items // 16)
