"""A search whose time grows with the length of the string and nothing else."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .state_machine import StateMachine

__all__ = ["Linear"]


class Linear:
    """Says whether a pattern is found in a string.

    Strings up to `short` characters are left to `re`, which is faster there. The automaton
    is imported and built when the first longer one comes. Threads may share an instance.
    """

    def __init__(self, expression: str, short: int = 0) -> None:
        self._expression = expression
        self._short = short
        self._search = re.compile(expression).search

    def search(self, text: str) -> bool:
        if len(text) <= self._short:
            return self._search(text) is not None
        return self._machine.finds(text)

    @cached_property
    def _machine(self) -> StateMachine:
        from .python_syntax import read
        from .state_machine import StateMachine

        return StateMachine(read(self._expression))
