"""Strings that match a pattern, from the tree of its translation.

`^AC[0-9a-f]{6}$` gives `ACabcdef`. Conditions on positions, such as lookaheads, are not
solved: a caller has to test what is made.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ..model import Pattern
from ..patterns.python_syntax import read
from ..patterns.tree import (
    Anchor,
    Backreference,
    Characters,
    Choice,
    Group,
    Lookaround,
    Node,
    OneOf,
    Repeat,
    Sequence,
)
from ..records import dataclass

_LONGEST = 10_000
"""Characters of a candidate."""
_PREFERRED = (*"abcdefghijklmnopqrstuvwxyz", *"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_DIGITS = tuple("1234567890")
_OTHERS = tuple("-_. /:@+,=!#$%&()*;<>?[]^{|}~'`\"\\")
_MIXED = ("Aa1!Aa1!", "aA1-", "string", "Aa1!")
"""What passwords are asked to have, for patterns that are lookaheads."""


def strings(pattern: Pattern, least: int, most: int | None) -> Iterator[str]:
    """Candidates for strings of a length in these limits, likely ones first."""
    try:
        tree = read(pattern.python)
    except (AssertionError, RecursionError):
        return  # a pattern with backreferences has another syntax
    shortest, longest = _width(tree)
    if shortest > _LONGEST:
        return
    wanted = {max(least, shortest, 1), max(least, shortest), least + 1}
    for length in sorted(wanted, key=lambda size: (size < 1, size)):
        length = min(length, _LONGEST, *(() if longest is None else (longest,)))
        if most is None or length <= most:
            yield from _Maker(length - shortest).all(tree)
    for text in _MIXED:
        size = max(least, len(text))
        yield (text * -(-size // len(text)))[:size] if size <= _LONGEST else text


@dataclass(slots=True)
class _Maker:
    """Makes strings that are longer than the shortest by `more` characters."""

    more: int
    branch: int = 0
    """Which alternative of a choice is tried first."""

    def all(self, tree: Node) -> Iterator[str]:
        for branch in range(4):
            yield _Maker(self.more, branch).text(tree)

    def text(self, node: Node, position: int = 0) -> str:
        match node:
            case OneOf(characters):
                return _character(characters, position)
            case Sequence(items):
                return "".join([self.text(item, position) for item in items])
            case Choice(branches):
                return self.text(branches[self.branch % len(branches)], position)
            case Group(item):
                return self.text(item, position)
            case Repeat():
                return self._repeated(node, position)
            case Anchor() | Lookaround() | Backreference():
                return ""
            case _:
                assert_never(node)

    def _repeated(self, node: Repeat, position: int) -> str:
        least, _ = _width(node.item)
        times = node.minimum
        if self.more > 0 and least <= self.more:
            extra = self.more // max(least, 1)
            if node.maximum is not None:
                extra = min(extra, node.maximum - node.minimum)
            times += extra
            self.more -= extra * max(least, 1)
        many = times > 1
        made = [self.text(node.item, i if many else position) for i in range(times)]
        return "".join(made)


def _width(node: Node) -> tuple[int, int | None]:
    """The lengths of the shortest and the longest string; None: without a limit."""
    match node:
        case OneOf():
            return 1, 1
        case Group(item):
            return _width(item)
        case Sequence(items):
            widths = [_width(item) for item in items]
            longest = [most for _, most in widths]
            most = None if None in longest else sum(one or 0 for one in longest)
            return sum(least for least, _ in widths), most
        case Choice(branches):
            widths = [_width(branch) for branch in branches]
            longest = [most for _, most in widths]
            most = None if None in longest else max(one or 0 for one in longest)
            return min(least for least, _ in widths), most
        case Repeat(item, minimum, maximum):
            least, most = _width(item)
            if maximum is None or most is None:
                return least * minimum, None if most != 0 else 0
            return least * minimum, most * maximum
        case Anchor() | Lookaround() | Backreference():
            return 0, 0
        case _:
            assert_never(node)


def _character(characters: Characters, position: int) -> str:
    """A character of a set, the next for each position: `abcdef`."""
    for group in (_PREFERRED, _DIGITS, _OTHERS):
        usable = [one for one in group if _holds(characters, ord(one))]
        if usable:
            return usable[position % len(usable)]
    for low, high in characters:
        for code in (low, high):
            if code >= 32 and not 0xD800 <= code <= 0xDFFF:
                return chr(code)
    return chr(characters[0][0]) if characters else ""


def _holds(characters: Characters, code: int) -> bool:
    return any(low <= code <= high for low, high in characters)
