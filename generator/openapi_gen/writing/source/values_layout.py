"""Expressions that hold others, laid out as black lays them out.

`layout.py` does the same with text, where nobody needs the parts.
"""

from __future__ import annotations

from ...records import dataclass
from .code import Code
from .layout import WIDTH


@dataclass(frozen=True, slots=True)
class Expression:
    """A call or a collection; without `tail` it is `head` alone, which no line break
    divides."""

    head: str
    items: tuple[tuple[str, Expression], ...] = ()
    """Each behind its label: `name=`, `"key": ` or nothing."""
    tail: str = ""

    @property
    def flat(self) -> Code:
        """On one line."""
        inside = self._inside
        comma = "," if self._is_tuple and len(self.items) == 1 else ""
        return Code(f"{self.head}{inside}{comma}{self.tail}")

    def laid_out(self, depth: int, before: int = 0, after: int = 0) -> Code:
        """On one line, if it fits; the first line is not indented, the others are.

        `before` and `after` count the other columns of its first and last line.
        """
        pad = "    " * depth
        flat = self.flat
        if len(pad) + before + len(flat) + after <= WIDTH or not self.items:
            return flat
        inside = self._inside
        if self._is_call and len(pad) + 4 + len(inside) <= WIDTH:
            return Code(f"{self.head}\n{pad}    {inside}\n{pad}{self.tail}")
        lines = "".join(
            f"{pad}    {label}{value.laid_out(depth + 1, len(label), 1)},\n"
            for label, value in self.items
        )
        return Code(f"{self.head}\n{lines}{pad}{self.tail}")

    @property
    def _inside(self) -> str:
        return ", ".join(f"{label}{value.flat}" for label, value in self.items)

    @property
    def _is_call(self) -> bool:
        """Black opens a call with its arguments on one line first, a collection never."""
        return self.head[-1:] == "(" and len(self.head) > 1

    @property
    def _is_tuple(self) -> bool:
        return self.head == "("


def statement(
    expression: Expression, depth: int, head: str = "", tail: str = ""
) -> Code:
    """A statement around an expression: `head` is `result = await ` or `with `, `tail` is
    ` as client:`.

    Black puts a value in parentheses where its first line fits only then, and a call
    without arguments always.
    """
    pad = "    " * depth
    laid = expression.laid_out(depth, len(head), len(tail))
    target, mark, keyword = head.rpartition("= ")
    if mark and not fits(f"{pad}{head}{laid}"):
        inner = expression.laid_out(depth + 1, len(keyword))
        if not expression.items or fits(f"{pad}    {keyword}{inner}"):
            return Code(f"{pad}{target}= (\n{pad}    {keyword}{inner}\n{pad})")
    return Code(f"{pad}{head}{laid}{tail}")


def fits(code: str) -> bool:
    """Whether the first line of a statement is short enough."""
    return len(code.partition("\n")[0]) <= WIDTH
