"""Why this file exists: JSON Schema's `pattern` is an ECMA-262 regular expression, and a
generated validator has Python's `re`. Each pattern is translated once, here, at
generation, so that at run time it means what ECMA-262 says and costs what `re` costs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from .backtracking_cost import longest_text
from .code_points import written
from .linear_cost import is_regular
from .nfa import TEXT
from .parser import (
    LITERAL,
    Choice,
    Edge,
    Group,
    Look,
    Node,
    One,
    PatternError,
    Reference,
    Repeat,
    Sequence,
    branches,
    children,
    parse,
    refers,
    width,
)
from .simplify import simplified, trimmed

_LONG = 2_000  # characters of an expression that is worth a word


@dataclass(frozen=True, slots=True)
class Pattern:
    """`python`: an expression for `re.compile(...).search`, in printable ASCII, that
    finds exactly what the pattern finds; None where there is none. `reason`: why there
    is none, or what else to know, as the end of a sentence that begins with "the
    pattern". `longest`: characters of a text that `re` can surely search in time; None
    for any number. `linear`: whether the client's automaton can search longer texts."""

    python: str | None
    reason: str | None
    longest: int | None = None
    linear: bool = False


@cache
def translate(source: str) -> Pattern:
    """The pattern `source` (ECMA-262, section 22.2.1, Unicode mode) for Python's `re`."""
    try:
        tree = parse(source)
        pattern = _translated(tree)
    except PatternError as error:
        return Pattern(None, str(error))
    except (re.error, OverflowError, RecursionError) as error:
        return Pattern(None, f"is beyond Python's `re`: {error}")
    python = pattern.python
    if python and LITERAL.fullmatch(source):
        reason = (
            "is a literal of JavaScript; what stands between its slashes is checked"
        )
        return replace(pattern, reason=reason)
    if python and len(python) > _LONG:
        return replace(pattern, reason=f"takes {len(python)} characters in Python")
    return pattern


def _translated(tree: Node) -> Pattern:
    tree = simplified(tree)
    longest = longest_text(tree)
    if longest < TEXT:
        tree = trimmed(tree)
        longest = longest_text(tree)
    python = _Writer(tree).text(tree)
    re.compile(python)
    if longest == TEXT:
        return Pattern(python, None)
    if is_regular(tree):
        return Pattern(python, None, longest, linear=True)
    if longest:
        return Pattern(python, None, longest)
    why = "refers back to a group" if refers(tree) else "is too large for an automaton"
    return Pattern(None, f"could take exponential time, and {why}")


class _Writer:
    """Writes a tree; groups capture only where a reference needs them."""

    def __init__(self, tree: Node) -> None:
        groups = {
            node.number: lost for node, lost in _walk(tree) if isinstance(node, Group)
        }
        self.captures = False
        self.closed: set[int] = set()
        for node, _ in _walk(tree):
            if isinstance(node, Reference):
                self.captures = True
                if node.number not in groups:
                    raise PatternError("refers to a group that it does not have")
                if groups[node.number]:
                    raise PatternError(
                        "refers to a group that is repeated, negated or looks behind:"
                        " Python and ECMA-262 differ there"
                    )

    def text(self, node: Node) -> str:
        match node:
            case One():
                return written(node.of)
            case Sequence():
                return "".join([self.inner(item) for item in node.items])
            case Choice():
                return "|".join([self.text(branch) for branch in node.branches])
            case Repeat():
                return self.repeated(node)
            case Group():
                return self.group(node)
            case Look():
                return self.look(node)
            case Edge():
                return _EDGES[node.kind]
            case Reference():
                return self.reference(node)

    def inner(self, node: Node) -> str:
        """As one of several in a row."""
        bare = self.bare(node)
        text = self.text(node)
        return f"(?:{text})" if isinstance(bare, Choice) else text

    def bare(self, node: Node) -> Node:
        while isinstance(node, Group) and not self.captures:
            node = node.item
        return node

    def repeated(self, node: Repeat) -> str:
        text = self.text(node.item)
        if not isinstance(self.bare(node.item), (One, Group)):
            text = f"(?:{text})"
        times = f"{{{node.least},{'' if node.most is None else node.most}}}"
        if node.least == node.most:
            times = f"{{{node.least}}}"
        times = {"{0,}": "*", "{1,}": "+", "{0,1}": "?"}.get(times, times)
        return text + times + ("?" if node.lazy else "")

    def group(self, node: Group) -> str:
        text = self.text(node.item)
        self.closed.add(node.number)
        return f"({text})" if self.captures else text

    def look(self, node: Look) -> str:
        if not node.behind:
            return f"(?{'!' if node.negative else '='}{self.text(node.item)})"
        if refers(node):
            raise PatternError("looks behind for what a group matched")
        for branch in branches(node):
            least, most = width(branch)
            if least != most:
                raise PatternError("looks behind over a varying length")
        # Python wants one length, so each alternative has a look of its own.
        opening = "(?<!" if node.negative else "(?<="
        looks = [f"{opening}{self.text(branch)})" for branch in branches(node)]
        if len(looks) == 1 or node.negative:
            return "".join(looks)
        return f"(?:{'|'.join(looks)})"

    def reference(self, node: Reference) -> str:
        """To a group that matched nothing yet it matches the empty text (22.2.2.9.1)."""
        if node.number not in self.closed:
            return "(?:)"
        again = f"(?i:\\{node.number})" if node.any_case else f"\\{node.number}"
        return f"(?({node.number}){again}|)"


# `\Z` is the end of the text alone; `\b` is ASCII's, and `\B` its opposite also in an
# empty text, where Python before 3.14 thinks otherwise.
_EDGES = {"start": "^", "end": r"\Z", "word": r"(?a:\b)", "within": r"(?!(?a:\b))"}


def _walk(node: Node, lost: bool = False) -> Iterator[tuple[Node, bool]]:
    """All nodes in `node`; with each, whether what it captured may be lost or kept
    otherwise than in Python."""
    yield node, lost
    many = isinstance(node, Repeat) and node.most != 1
    lost = lost or many or (isinstance(node, Look) and (node.behind or node.negative))
    for child in children(node):
        yield from _walk(child, lost)
