"""An automaton at work.

What it did once it need not work out again: its sets of positions become states that
remember where each character led (a deterministic automaton that is built as it is used,
as in RE2).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from .automaton import Automaton
from .tree import Anchor, Characters, Lookaround, Node

__all__ = ["StateMachine"]

_REMEMBERED = 4_000  # steps, after which the states are forgotten
_WORD = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")


class _State:
    """A set of positions, and where it leads; `matched`: whether a match ended just
    before the character that led here."""

    __slots__ = ("matched", "next", "positions")

    def __init__(self, positions: int, matched: bool) -> None:
        self.positions = positions
        self.matched = matched
        self.next: dict[int, _State] = {}


class StateMachine:
    """Searches strings. A step passes the conditions before a character, then the
    character; the last step passes the conditions at the end, and no character."""

    def __init__(self, tree: Node, backwards: bool = False) -> None:
        self._automaton = Automaton(tree, backwards)
        self._alphabet = _Alphabet(self._automaton.sets)
        self._conditions = list(self._automaton.conditions.items())
        self._lookarounds = {
            condition: StateMachine(condition.item, backwards=not condition.behind)
            for condition, _ in self._conditions
            if isinstance(condition, Lookaround)
        }
        self._backwards = backwards
        self._first = _State(1, False)
        self._states: dict[tuple[int, bool], _State] = {}
        self._steps = 0

    def finds(self, text: str) -> bool:
        """Whether there is a match anywhere in the string."""
        state = self._first
        for step in self._symbols(text):
            state = state.next.get(step) or self._step(state, step)
            if state.matched:
                return True
            if not state.positions:
                return False
        return False

    def ends(self, text: str) -> list[bool]:
        """At each index of the string, whether a match ends there; where the machine
        goes backwards, whether one begins there."""
        found: list[bool] = []
        state = self._first
        for step in self._symbols(text):
            state = state.next.get(step) or self._step(state, step)
            found.append(state.matched)
        return found[::-1] if self._backwards else found

    def _symbols(self, text: str) -> Iterable[int]:
        """A number for each step: the class of its character, and the conditions that
        hold before it, as bits above."""
        symbols = self._alphabet.classes(text[::-1] if self._backwards else text)
        symbols.append(_END)
        bit = _CONDITIONS
        for condition, _ in self._conditions:
            holds = (
                _indexes(condition, text)
                if isinstance(condition, Anchor)
                else self._seen(condition, text)
            )
            for index in holds:
                symbols[len(text) - index if self._backwards else index] |= bit
            bit <<= 1
        return symbols

    def _seen(self, look: Lookaround, text: str) -> Iterable[int]:
        ends = self._lookarounds[look].ends(text)
        return [
            index for index, ends_here in enumerate(ends) if ends_here != look.negative
        ]

    def _step(self, state: _State, step: int) -> _State:
        automaton = self._automaton
        passed = automaton.matched
        for index, (_, positions) in enumerate(self._conditions):
            if step & _CONDITIONS << index:
                passed |= positions
        reached = state.positions
        after = new = automaton.follow(reached)
        while new := new & passed & ~reached:
            reached |= new
            new = automaton.follow(new)
            after |= new
        positions = after & self._alphabet.positions(step % _CONDITIONS)
        if not automaton.anchored:
            positions |= 1
        return self._remember(state, step, positions, bool(reached & automaton.matched))

    def _remember(
        self, state: _State, step: int, positions: int, matched: bool
    ) -> _State:
        self._steps += 1
        if self._steps > _REMEMBERED:
            self._steps = 0
            self._states = {}
            self._first = _State(1, False)
        following = self._states.setdefault(
            (positions, matched), _State(positions, matched)
        )
        state.next[step] = following
        return following


def _indexes(anchor: Anchor, text: str) -> list[int]:
    """Where in the string an anchor holds."""
    match anchor.kind:
        case "start":
            return [0]
        case "end":
            return [len(text)]
        case "boundary" | "no boundary":
            wanted = anchor.kind == "boundary"
            words = [False, *(character in _WORD for character in text), False]
            indexes = range(len(text) + 1)
            return [i for i in indexes if (words[i] is not words[i + 1]) is wanted]


_END = 0  # the class of no character
_CONDITIONS = 1 << 21  # the first bit above all classes of characters
_KNOWN = 1_000  # characters whose class is remembered


class _Alphabet:
    """Characters that no set of the automaton distinguishes are of one class."""

    def __init__(self, sets: dict[Characters, int]) -> None:
        changes: dict[int, int] = {0: 0}
        for ranges, positions in sets.items():
            for low, high in ranges:
                changes[low] = changes.get(low, 0) ^ positions
                changes[high + 1] = changes.get(high + 1, 0) ^ positions
        self._starts = sorted(changes)
        self._class_of: list[int] = []  # the class of the characters from each start on
        self._positions = [0]  # of each class; none for the end of the string
        numbers: dict[int, int] = {}
        current = 0
        for start in self._starts:
            current ^= changes[start]
            if current not in numbers:
                numbers[current] = len(self._positions)
                self._positions.append(current)
            self._class_of.append(numbers[current])
        self._known: dict[str, int] = {}

    def classes(self, text: str) -> list[int]:
        known = self._known
        return [known.get(character) or self._class(character) for character in text]

    def positions(self, class_: int) -> int:
        """The positions that such a character can be at."""
        return self._positions[class_]

    def _class(self, character: str) -> int:
        class_ = self._class_of[bisect_right(self._starts, ord(character)) - 1]
        if len(self._known) < _KNOWN:
            self._known[character] = class_
        return class_
