"""What an operation does with its calls: a sequence of steps, of which the last one
repeats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any

from .calls import Call

__all__ = ["Behavior", "Step"]

Respond = Callable[[Call[Any], str], Any]
"""From a call and its `Accept` header to a `Made`, or to an exception to be raised."""


@dataclass(slots=True)
class Step:
    """How one call is handled."""

    respond: Respond
    delay: float = 0.0
    error: Exception | None = None
    """Raised after the body, as where a connection breaks."""


class Behavior:
    """The steps of one operation."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._latest: list[Step] = []
        """Those that the latest method added, which `delays` changes."""
        self._used = 0
        self._continues = False
        self._lock = Lock()

    @property
    def is_set(self) -> bool:
        return bool(self._steps)

    @property
    def latest(self) -> list[Step]:
        return self._latest

    def then(self) -> None:
        """What follows is added to the steps, in place of replacing them."""
        self._continues = True

    def set(self, *responds: Respond) -> None:
        steps = [Step(respond) for respond in responds]
        with self._lock:
            if not self._continues:
                self._steps, self._used = [], 0
            self._steps += steps
            self._latest, self._continues = steps, False

    def next(self) -> Step | None:
        """The step for the next call; None if nothing is set."""
        with self._lock:
            if not self._steps:
                return None
            step = self._steps[min(self._used, len(self._steps) - 1)]
            self._used += 1
            return step

    def clear(self) -> None:
        with self._lock:
            self._steps, self._latest, self._used = [], [], 0
            self._continues = False
