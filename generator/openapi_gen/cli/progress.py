"""The stage at work, on a terminal, once the run has taken a second."""

from __future__ import annotations

import os
import sys


class Progress:
    """Shows the current stage on a line that the next output replaces."""

    def __init__(self, quiet: bool) -> None:
        self._shown = False
        self._active = not quiet and sys.stderr.isatty()
        self._started = os.times().elapsed

    def __call__(self, stage: str) -> None:
        if self._active and os.times().elapsed - self._started > 1.0:
            print(f"\r\x1b[Kgen: {stage} ...", end="", file=sys.stderr, flush=True)
            self._shown = True

    def clear(self) -> None:
        """Removes the line."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = False
