"""Why this file exists: a search whose time grows with the length of the text and nothing
else. What the automaton did once it need not work out again: its sets of positions become
states that remember where each character led (a deterministic automaton, built as it is
used, as in RE2)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from .automaton import Automaton
from .expressions import Edge, Look, Node, Ranges, read

__all__ = ["Linear"]

_REMEMBERED = 4_000  # steps, after which the states are forgotten
_WORD = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz")


class Linear:
    """Says whether a text has what the expression stands for.

    Texts up to `short` characters are left to `re`, which is faster there. The automaton
    is built when the first longer one comes. Threads may share one.
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
    def _machine(self) -> _Machine:
        return _Machine(read(self._expression))


class _State:
    """A set of positions, and where it leads; `through`: whether a match ended just
    before the character that led here."""

    __slots__ = ("next", "positions", "through")

    def __init__(self, positions: int, through: bool) -> None:
        self.positions = positions
        self.through = through
        self.next: dict[int, _State] = {}


class _Machine:
    """An automaton at work. A step passes the places before a character, then the
    character; the last step passes the places at the end, and no character."""

    def __init__(self, tree: Node, backwards: bool = False) -> None:
        self._automaton = Automaton(tree, backwards)
        self._alphabet = _Alphabet(self._automaton.sets)
        self._places = list(self._automaton.places.items())
        self._looks = {
            place: _Machine(place.item, backwards=not place.behind)
            for place, _ in self._places
            if isinstance(place, Look)
        }
        self._backwards = backwards
        self._first = _State(1, False)
        self._states: dict[tuple[int, bool], _State] = {}
        self._steps = 0

    def finds(self, text: str) -> bool:
        """Whether the text has a match anywhere."""
        state = self._first
        for step in self._symbols(text):
            state = state.next.get(step) or self._step(state, step)
            if state.through:
                return True
            if not state.positions:
                return False
        return False

    def ends(self, text: str) -> list[bool]:
        """At each place of the text, whether a match ends there; where the machine goes
        backwards, whether one begins there."""
        found: list[bool] = []
        state = self._first
        for step in self._symbols(text):
            state = state.next.get(step) or self._step(state, step)
            found.append(state.through)
        return found[::-1] if self._backwards else found

    def _symbols(self, text: str) -> Iterable[int]:
        """A number for each step: the kind of its character, and the places before it
        that hold, as bits above."""
        kinds = self._alphabet.kinds(text[::-1] if self._backwards else text)
        kinds.append(_END)
        bit = _PLACES
        for place, _ in self._places:
            holds = (
                _edges(place, text)
                if isinstance(place, Edge)
                else self._seen(place, text)
            )
            for index in holds:
                kinds[len(text) - index if self._backwards else index] |= bit
            bit <<= 1
        return kinds

    def _seen(self, look: Look, text: str) -> Iterable[int]:
        ends = self._looks[look].ends(text)
        return [
            index for index, ends_here in enumerate(ends) if ends_here != look.negative
        ]

    def _step(self, state: _State, step: int) -> _State:
        automaton = self._automaton
        passed = automaton.through
        for index, (_, positions) in enumerate(self._places):
            if step & _PLACES << index:
                passed |= positions
        reached = state.positions
        after = new = automaton.follow(reached)
        while new := new & passed & ~reached:
            reached |= new
            new = automaton.follow(new)
            after |= new
        positions = after & self._alphabet.positions(step % _PLACES)
        if not automaton.anchored:
            positions |= 1
        return self._remember(state, step, positions, bool(reached & automaton.through))

    def _remember(
        self, state: _State, step: int, positions: int, through: bool
    ) -> _State:
        self._steps += 1
        if self._steps > _REMEMBERED:
            self._steps = 0
            self._states = {}
            self._first = _State(1, False)
        following = self._states.setdefault(
            (positions, through), _State(positions, through)
        )
        state.next[step] = following
        return following


def _edges(edge: Edge, text: str) -> list[int]:
    """The places of the text that are such an edge."""
    if edge.kind == "start":
        return [0]
    if edge.kind == "end":
        return [len(text)]
    words = [False, *(character in _WORD for character in text), False]
    return [i for i in range(len(text) + 1) if words[i] is not words[i + 1]]


_END = 0  # the kind of no character
_PLACES = 1 << 21  # the first bit above all kinds of characters
_KNOWN = 1_000  # characters whose kind is remembered


class _Alphabet:
    """Characters that no set of the automaton tells apart are of one kind."""

    def __init__(self, sets: dict[Ranges, int]) -> None:
        changes: dict[int, int] = {0: 0}
        for ranges, positions in sets.items():
            for low, high in ranges:
                changes[low] = changes.get(low, 0) ^ positions
                changes[high + 1] = changes.get(high + 1, 0) ^ positions
        self._starts = sorted(changes)
        self._kind_of: list[int] = []  # the kind of the characters from each start on
        self._positions = [0]  # of each kind; none for the end of the text
        numbers: dict[int, int] = {}
        current = 0
        for start in self._starts:
            current ^= changes[start]
            if current not in numbers:
                numbers[current] = len(self._positions)
                self._positions.append(current)
            self._kind_of.append(numbers[current])
        self._known: dict[str, int] = {}

    def kinds(self, text: str) -> list[int]:
        known = self._known
        return [known.get(character) or self._kind(character) for character in text]

    def positions(self, kind: int) -> int:
        """The positions that such a character can be at."""
        return self._positions[kind]

    def _kind(self, character: str) -> int:
        kind = self._kind_of[bisect_right(self._starts, ord(character)) - 1]
        if len(self._known) < _KNOWN:
            self._known[character] = kind
        return kind
