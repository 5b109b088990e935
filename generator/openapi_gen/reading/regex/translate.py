"""JSON Schema's `pattern` is an ECMA-262 regular expression, and a validator has `re`.

Each pattern is translated once, here, when the client is generated, so that at run time
it means what ECMA-262 says and costs what `re` costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import assert_never

from ...patterns.tree import (
    Anchor,
    Backreference,
    Choice,
    Group,
    Lookaround,
    Node,
    OneOf,
    Repeat,
    Sequence,
)
from ...records import dataclass
from .backtracking_cost import Effort, safe_length
from .code_points import written
from .linear_cost import is_fast
from .nfa import LENGTH
from .parser import PatternError, parse
from .simplify import simplified, trimmed, without_empty_references
from .traversal import (
    alternatives,
    children,
    has_backreference,
    walk,
    width,
    without_groups,
)

_LONGEST = 5_000  # characters


@dataclass(frozen=True, slots=True)
class Translation:
    """`python`: an expression for `re.compile(...).search`, in printable ASCII, that
    finds exactly what the pattern finds. `longest`: the length of strings that `re` can
    search in time; None for any length. `linear`: whether the client's automaton
    searches longer strings."""

    python: str
    longest: int | None = None
    linear: bool = False


@dataclass(frozen=True, slots=True)
class NoTranslation:
    """`reason`: why a pattern cannot be checked. `unsafe`: whether it is understood, but
    could take too long."""

    reason: str
    unsafe: bool = False


def translate(source: str) -> Translation | NoTranslation:
    """The pattern `source` (ECMA-262, section 22.2.1, Unicode mode) for Python's `re`."""
    return translate_with_effort(source)[0]


@cache
def translate_with_effort(source: str) -> tuple[Translation | NoTranslation, int]:
    """The same, and how many steps it takes to judge what the pattern costs."""
    effort = Effort()
    effort.steps = len(source) ** 2 // 50  # of the automata
    return _translation(source, effort), effort.steps


def _translation(source: str, effort: Effort) -> Translation | NoTranslation:
    if len(source) > _LONGEST:
        return NoTranslation(f"it has more than {_LONGEST:,} characters")
    try:
        return _translated(parse(source), effort)
    except PatternError as error:
        return NoTranslation(str(error))
    except (re.error, OverflowError, RecursionError) as error:
        return NoTranslation(f"Python's `re` cannot compile it: {error}")


def _translated(tree: Node, effort: Effort) -> Translation | NoTranslation:
    _check_references(tree)
    tree = simplified(without_empty_references(tree))
    longest = safe_length(tree, effort)
    if longest < LENGTH:
        tree = trimmed(tree)
        longest = safe_length(tree, effort)
    python = _Writer(tree).text(tree)
    re.compile(python)
    if longest == LENGTH:
        return Translation(python)
    refers = has_backreference(tree)
    if not refers and is_fast(python):
        return Translation(python, longest, linear=True)
    if longest:
        return Translation(python, longest)
    why = "has a backreference" if refers else "is too large for an automaton"
    return NoTranslation(f"it could take exponential time, and {why}", unsafe=True)


def _check_references(tree: Node) -> None:
    """Raises PatternError for a backreference on which Python and ECMA-262 differ."""
    differs = {
        node.number: differs
        for node, differs in _captures(tree)
        if isinstance(node, Group)
    }
    for node in walk(tree):
        if isinstance(node, Backreference):
            if node.number not in differs:
                raise PatternError("backreference to a group that does not exist")
            if differs[node.number]:
                raise PatternError(
                    "backreference to a group that is repeated, negated or in a"
                    " lookbehind, where Python and ECMA-262 differ"
                )


class _Writer:
    """Writes a tree as a pattern; groups capture only where a backreference needs them.

    `python_syntax` reads what is written of a tree without backreferences.
    """

    def __init__(self, tree: Node) -> None:
        self.captures = has_backreference(tree)

    def text(self, node: Node) -> str:
        match node:
            case OneOf():
                return written(node.characters)
            case Sequence():
                return "".join([self.inner(item) for item in node.items])
            case Choice():
                return "|".join([self.text(branch) for branch in node.branches])
            case Repeat():
                return self.repeated(node)
            case Group():
                return self.group(node)
            case Lookaround():
                return self.lookaround(node)
            case Anchor():
                return _ANCHORS[node.kind]
            case Backreference():
                return self.backreference(node)
            case _:
                assert_never(node)

    def inner(self, node: Node) -> str:
        """As one of several in a row."""
        text = self.text(node)
        return f"(?:{text})" if isinstance(self.bare(node), Choice) else text

    def bare(self, node: Node) -> Node:
        return node if self.captures else without_groups(node)

    def repeated(self, node: Repeat) -> str:
        text = self.text(node.item)
        if not isinstance(self.bare(node.item), (OneOf, Group)):
            text = f"(?:{text})"
        maximum = "" if node.maximum is None else node.maximum
        times = f"{{{node.minimum},{maximum}}}"
        if node.minimum == node.maximum:
            times = f"{{{node.minimum}}}"
        times = {"{0,}": "*", "{1,}": "+", "{0,1}": "?"}.get(times, times)
        return text + times + ("?" if node.lazy else "")

    def group(self, node: Group) -> str:
        text = self.text(node.item)
        return f"({text})" if self.captures else text

    def lookaround(self, node: Lookaround) -> str:
        if not node.behind:
            return f"(?{'!' if node.negative else '='}{self.text(node.item)})"
        if has_backreference(node):
            raise PatternError("backreference in a lookbehind")
        for branch in alternatives(node):
            least, most = width(branch)
            if least != most:
                raise PatternError("lookbehind of variable length")
        # Python wants one length, so each alternative has a lookbehind of its own.
        opening = "(?<!" if node.negative else "(?<="
        looks = [f"{opening}{self.text(branch)})" for branch in alternatives(node)]
        if len(looks) == 1 or node.negative:
            return "".join(looks)
        return f"(?:{'|'.join(looks)})"

    def backreference(self, node: Backreference) -> str:
        """One to a group that has not matched matches the empty string (22.2.2.9.1)."""
        again = f"(?i:\\{node.number})" if node.ignore_case else f"\\{node.number}"
        return f"(?({node.number}){again}|)"


_ANCHORS = {
    "start": "^",
    "end": r"\Z",  # unlike `$`, not before a line break at the end
    "boundary": r"(?a:\b)",
    # Before Python 3.14, `\B` does not match in an empty string.
    "no boundary": r"(?!(?a:\b))",
}


def _captures(node: Node, differs: bool = False) -> Iterator[tuple[Node, bool]]:
    """All nodes in `node`; with each, whether Python and ECMA-262 may differ on what a
    group there has captured."""
    yield node, differs
    many = isinstance(node, Repeat) and node.maximum != 1
    unlike = isinstance(node, Lookaround) and (node.behind or node.negative)
    for child in children(node):
        yield from _captures(child, differs or many or unlike)
