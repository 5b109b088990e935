"""Why this file exists: a pattern is understood before it is translated: this is the tree
of an ECMA-262 regular expression (section 22.2.1, Unicode mode) and its parser.

Beyond the standard it takes what real documents write and what can be meant in one way
only; each place says which."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn, TypeAlias

from .code_points import (
    ANY,
    ESCAPED_SETS,
    NOT_LINE_END,
    Characters,
    characters,
    complement,
    unicode_property,
    with_other_cases,
)


@dataclass(frozen=True, slots=True)
class One:
    """One character of a set."""

    of: Characters


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    branches: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    item: Node
    least: int
    most: int | None
    lazy: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A capturing group; `number` counts from 1."""

    item: Node
    number: int


@dataclass(frozen=True, slots=True)
class Look:
    item: Node
    behind: bool
    negative: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A place between characters: `start`, `end`, `word` (`\\b`) or `within` (`\\B`)."""

    kind: str


@dataclass(frozen=True, slots=True)
class Reference:
    """What group `number` matched."""

    number: int
    any_case: bool


Node: TypeAlias = One | Sequence | Choice | Repeat | Group | Look | Edge | Reference


def width(node: Node) -> tuple[int, int | None]:
    """The least and the most characters that `node` matches; None: no bound."""
    match node:
        case One():
            return 1, 1
        case Edge() | Look():
            return 0, 0
        case Reference():
            return 0, None
        case Group():
            return width(node.item)
        case Sequence():
            widths = [width(item) for item in node.items]
            most = [high for _, high in widths if high is not None]
            least = sum(low for low, _ in widths)
            return least, sum(most) if len(most) == len(widths) else None
        case Choice():
            widths = [width(branch) for branch in node.branches]
            most = [high for _, high in widths if high is not None]
            least = min(low for low, _ in widths)
            return least, max(most) if len(most) == len(widths) else None
        case Repeat():
            low, high = width(node.item)
            if high is None or node.most is None:
                return low * node.least, 0 if high == 0 else None
            return low * node.least, high * node.most


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly under `node`."""
    match node:
        case Sequence():
            return node.items
        case Choice():
            return node.branches
        case Repeat() | Group() | Look():
            return (node.item,)
        case One() | Edge() | Reference():
            return ()


def refers(node: Node) -> bool:
    """Whether `node` refers back to what a group matched."""
    return isinstance(node, Reference) or any(map(refers, children(node)))


def branches(look: Look) -> tuple[Node, ...]:
    """What a look looks for: each alternative."""
    item = look.item
    while isinstance(item, Group):
        item = item.item
    return item.branches if isinstance(item, Choice) else (item,)


class PatternError(Exception):
    """The pattern is none, or means something that cannot be said in Python."""


LITERAL = re.compile(r"/(\^.*\$)/([giu]*)", re.DOTALL)
"""A literal of JavaScript, `/^a$/i`, which by the letter could match no text at all."""

_DEPTH = 100  # of groups within groups
_MOST = 65_535  # times, above which Python's `re` is not asked
_CONTROLS = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}
_QUANTIFIER = re.compile(r"([*+?]|\{([0-9]{1,9})(,([0-9]{0,9}))?\})(\??)")
_NAME = re.compile(r"<([^\W\d][\w$]*|[$][\w$]*)>")
_FLAGS = re.compile(r"\(\?([isu]+)\)")
_LOCAL_FLAGS = re.compile(r"\?([is]*)(?:-([is]+))?:")
_HEX = {
    "x": re.compile("([0-9A-Fa-f]{2})"),
    "u": re.compile(r"([0-9A-Fa-f]{4})|\{0*([0-9A-Fa-f]{1,6})\}"),
}


def parse(source: str) -> Node:
    """The tree of `source`. PatternError: it is no pattern that has one meaning."""
    literal = LITERAL.fullmatch(source)
    if literal is not None:
        source = f"(?i){literal[1]}" if "i" in literal[2] else literal[1]
    return _Parser(source).whole()


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.depth = 0
        self.groups = 0
        self.names: dict[str, int] = {}
        self.any_case = False
        self.dot_all = False

    def whole(self) -> Node:
        flags = _FLAGS.match(self.source)
        if flags is not None:  # Python and Perl write flags in front
            self.any_case = "i" in flags[1]
            self.dot_all = "s" in flags[1]
            self.at = flags.end()
        tree = self.choice()
        if self.at < len(self.source):
            self.refuse("has a `)` that closes nothing")
        return tree

    def refuse(self, why: str) -> NoReturn:
        raise PatternError(f"{why} (at character {self.at + 1})")

    def next(self, text: str) -> bool:
        """Whether `text` comes next; if so it is read."""
        if self.source.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def choice(self) -> Node:
        branches = [self.sequence()]
        while self.next("|"):
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def sequence(self) -> Node:
        items: list[Node] = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            items.append(self.repeated(self.term()))
        return items[0] if len(items) == 1 else Sequence(tuple(items))

    def repeated(self, item: Node) -> Node:
        quantifier = _QUANTIFIER.match(self.source, self.at)
        if quantifier is None:
            return item
        if isinstance(item, (Look, Edge)):
            self.refuse("repeats what has no length")
        text, least_text, comma, most_text, lazy = quantifier.groups()
        least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(text, (0, 0))
        if least_text:
            least = int(least_text)
            most = int(most_text) if most_text else None if comma else least
        if most is not None and least > most:
            self.refuse("repeats from more to fewer times")
        if max(least, most or 0) > _MOST:
            self.refuse(f"repeats more than {_MOST} times")
        self.at = quantifier.end()
        if _QUANTIFIER.match(self.source, self.at):
            self.refuse("repeats a repetition")
        return Repeat(item, least, most, lazy == "?")

    def term(self) -> Node:
        character = self.source[self.at]
        if character in "*+?" or _QUANTIFIER.match(self.source, self.at):
            self.refuse("repeats nothing")
        if character == "{" and re.compile(r"\{,[0-9]+\}").match(self.source, self.at):
            self.refuse("has `{,n}`, which ECMA-262 does not know")
        self.at += 1
        if character == "(":
            return self.group()
        if character == "[":
            return self.one(self.members())
        if character == ".":
            return One(ANY if self.dot_all else NOT_LINE_END)
        if character in "^$":
            return Edge("start" if character == "^" else "end")
        if character == "\\":
            return self.escape()
        return self.one(((ord(character), ord(character)),))

    def one(self, of: Characters) -> One:
        return One(with_other_cases(of) if self.any_case else of)

    def group(self) -> Node:
        self.depth += 1
        if self.depth > _DEPTH:
            self.refuse(f"has more than {_DEPTH} groups within groups")
        flags = self.any_case, self.dot_all
        node = self.opened()
        if not self.next(")"):
            self.refuse("has a `(` that is not closed")
        self.any_case, self.dot_all = flags
        self.depth -= 1
        return node

    def opened(self) -> Node:
        for opening, behind, negative in _LOOKS:
            if self.next(opening):
                return Look(self.choice(), behind, negative)
        local = _LOCAL_FLAGS.match(self.source, self.at)
        if local is not None:
            on, off = local[1], local[2] or ""
            self.any_case = "i" in on or (self.any_case and "i" not in off)
            self.dot_all = "s" in on or (self.dot_all and "s" not in off)
            self.at = local.end()
            return self.choice()
        self.groups += 1
        number = self.groups
        if self.next("?P") or self.next("?"):  # Python names groups `(?P<name>...)`
            name = _NAME.match(self.source, self.at)
            if name is None:
                self.refuse("has a `(?` that ECMA-262 does not know")
            if name[1] in self.names:
                self.refuse(f"has two groups named {name[1]}")
            self.names[name[1]] = number
            self.at = name.end()
        return Group(self.choice(), number)

    def escape(self) -> Node:
        if self.at == len(self.source):
            self.refuse("ends in a backslash")
        kind = self.source[self.at]
        edge = {"b": "word", "B": "within", "A": "start", "Z": "end", "z": "end"}
        if kind in edge:  # Python's and Perl's ends of the text have no other reading
            self.at += 1
            return Edge(edge[kind])
        if kind in "123456789":
            digits = re.compile("[0-9]{1,9}").match(self.source, self.at)
            assert digits is not None
            self.at = digits.end()
            return Reference(int(digits[0]), self.any_case)
        name = _NAME.match(self.source, self.at + 1)
        if kind == "k" and name is not None:
            if name[1] not in self.names:
                self.refuse(f"refers to a group {name[1]} that does not stand before")
            self.at = name.end()
            return Reference(self.names[name[1]], self.any_case)
        return self.one(self.escaped())

    def members(self) -> Characters:
        """The inside of a class, to its `]`."""
        negated = self.next("^")
        if self.source.startswith("[:", self.at) and ":]" in self.source[self.at :]:
            self.refuse("has a class of POSIX, which ECMA-262 does not know")
        ranges: list[tuple[int, int]] = []
        while not self.next("]"):
            first = self.member()
            if self.source.startswith("-]", self.at) or not self.next("-"):
                ranges += first
                continue
            last = self.member()
            if _size(first) != 1 or _size(last) != 1:  # `[\w-.]`: the hyphen is one
                ranges += [*first, (0x2D, 0x2D), *last]
            elif first[0][0] > last[0][0]:
                self.refuse("has a range that runs backwards")
            else:
                ranges.append((first[0][0], last[0][0]))
        found = characters(ranges)
        if self.any_case:
            found = with_other_cases(found)
        return complement(found) if negated else found

    def member(self) -> Characters:
        if self.at == len(self.source):
            self.refuse("has a `[` that is not closed")
        character = self.source[self.at]
        self.at += 1
        if character != "\\":
            return ((ord(character), ord(character)),)
        if self.next("b"):
            return ((8, 8),)
        return self.escaped()

    def escaped(self) -> Characters:
        """What the escape after the backslash stands for, in a class or out of it."""
        if self.at == len(self.source):
            self.refuse("ends in a backslash")
        kind = self.source[self.at]
        self.at += 1
        if kind in ESCAPED_SETS:
            return ESCAPED_SETS[kind]
        if kind in "pP":
            return self.property(negated=kind == "P")
        if kind in _HEX:
            code = self.hexadecimal(kind)
        elif kind == "c" and self.source[self.at : self.at + 1].isalpha():
            code = ord(self.source[self.at]) % 32
            self.at += 1
        elif kind == "0" and not self.source[self.at : self.at + 1].isdigit():
            code = 0
        elif kind in _CONTROLS:
            code = _CONTROLS[kind]
        elif kind.isalnum() and kind.isascii():
            self.refuse(f"has the escape \\{kind}, which ECMA-262 does not know")
        else:  # `\-`, `\_`, `\@`: the character itself, also where it needs no escape
            code = ord(kind)
        return ((code, code),)

    def hexadecimal(self, kind: str) -> int:
        match = _HEX[kind].match(self.source, self.at)
        if match is None:
            self.refuse(f"has \\{kind} without its digits")
        self.at = match.end()
        code = int(match[match.lastindex or 0], 16)
        if code > 0x10FFFF:
            self.refuse("has a code point above 10FFFF")
        if 0xD800 <= code < 0xDC00 and self.source.startswith("\\u", self.at):
            low = _HEX["u"].match(self.source, self.at + 2)
            if low is not None and low[1] and 0xDC00 <= int(low[1], 16) < 0xE000:
                self.at = low.end()
                return 0x10000 + ((code & 0x3FF) << 10) + (int(low[1], 16) & 0x3FF)
        return code

    def property(self, negated: bool) -> Characters:
        match = re.compile(r"\{([\w=]+)\}|([A-Z])").match(self.source, self.at)
        if match is None:
            self.refuse("has \\p without the name of a property")
        self.at = match.end()
        found = unicode_property(match[1] or match[2])
        if found is None:
            self.refuse(f"has \\p{{{match[1] or match[2]}}}, which Python cannot tell")
        return complement(found) if negated else found


_LOOKS = (
    ("?=", False, False),
    ("?!", False, True),
    ("?<=", True, False),
    ("?<!", True, True),
)


def _size(of: Characters) -> int:
    return sum(high - low + 1 for low, high in of)
