"""Parses a regular expression of ECMA-262 (section 22.2.1, Unicode mode) into a tree.

Beyond the standard it accepts what real documents contain and what has only one possible
meaning; comments say where.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NoReturn

from ...patterns.tree import (
    ANY,
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
    complement,
)
from .code_points import (
    ESCAPED_SETS,
    NOT_LINE_END,
    characters,
    unicode_property,
    with_other_cases,
)


class PatternError(Exception):
    """The pattern is invalid, or means something that Python's `re` cannot express."""


_LITERAL = re.compile(r"/(\^.*\$)/([giu]*)", re.DOTALL)
"""A JavaScript literal, `/^a$/i`. Taken literally, it could not match any string."""

_DEPTH = 100  # of groups within groups
_MOST = 65_535  # repetitions; Python's `re` is not asked for more
_CONTROLS = {"t": 9, "n": 10, "v": 11, "f": 12, "r": 13}
_QUANTIFIER = re.compile(r"([*+?]|\{([0-9]{1,9})(,([0-9]{0,9}))?\})(\??)")
_TIMES = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_NAME = re.compile(r"<([^\W\d][\w$]*|[$][\w$]*)>")
_FLAGS = re.compile(r"\(\?([isu]+)\)")
_LOCAL_FLAGS = re.compile(r"\?([is]*)(?:-([is]+))?:")
_HEX = {
    "x": re.compile("([0-9A-Fa-f]{2})"),
    "u": re.compile(r"([0-9A-Fa-f]{4})|\{0*([0-9A-Fa-f]{1,6})\}"),
}


def parse(source: str) -> Node:
    """The tree of `source`. Raises PatternError where it has no clear meaning."""
    literal = _LITERAL.fullmatch(source)
    if literal is not None:
        source = f"(?i){literal[1]}" if "i" in literal[2] else literal[1]
    return _Parser(source).whole()


class _Parser:
    def __init__(self, source: str, all_names: Mapping[str, int] | None = None) -> None:
        """`all_names` are the names of groups, if an earlier pass has found them."""
        self.source = source
        self.at = 0
        self.depth = 0
        self.groups = 0
        self.names: dict[str, int] = {}
        self.all_names = all_names
        self.has_early_reference = False
        """Whether a reference comes before its group, as in `\\k<n>(?<n>a)`."""
        self.ignore_case = False
        self.dot_all = False

    def whole(self) -> Node:
        flags = _FLAGS.match(self.source)
        if flags is not None:  # Python and Perl write flags in front
            self.ignore_case = "i" in flags[1]
            self.dot_all = "s" in flags[1]
            self.at = flags.end()
        tree = self.choice()
        if self.at < len(self.source):
            self.refuse("unmatched `)`")
        if self.has_early_reference:
            return _Parser(self.source, self.names).whole()
        return tree

    def refuse(self, why: str) -> NoReturn:
        raise PatternError(f"{why} at offset {self.at + 1}")

    def next(self, text: str) -> bool:
        """Whether `text` comes next; if so, it is consumed."""
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
        if isinstance(item, (Lookaround, Anchor)):
            self.refuse("quantifier after an assertion")
        text, least_text, comma, most_text, lazy = quantifier.groups()
        least, most = _TIMES.get(text, (0, 0))
        if least_text:
            least = int(least_text)
            most = int(most_text) if most_text else None if comma else least
        if most is not None and least > most:
            self.refuse("quantifier range out of order")
        if max(least, most or 0) > _MOST:
            self.refuse(f"more than {_MOST} repetitions")
        self.at = quantifier.end()
        if _QUANTIFIER.match(self.source, self.at):
            self.refuse("quantifier after a quantifier")
        return Repeat(item, least, most, lazy == "?")

    def term(self) -> Node:
        character = self.source[self.at]
        if character in "*+?" or _QUANTIFIER.match(self.source, self.at):
            self.refuse("quantifier without anything to repeat")
        if character == "{" and re.compile(r"\{,[0-9]+\}").match(self.source, self.at):
            self.refuse("quantifier `{,n}`, which ECMA-262 does not have,")
        self.at += 1
        if character == "(":
            return self.group()
        if character == "[":
            return self.one_of(self.character_class())
        if character == ".":
            return OneOf(ANY if self.dot_all else NOT_LINE_END)
        if character in "^$":
            return Anchor("start" if character == "^" else "end")
        if character == "\\":
            return self.escape()
        return self.one_of(((ord(character), ord(character)),))

    def one_of(self, of: Characters) -> OneOf:
        return OneOf(with_other_cases(of) if self.ignore_case else of)

    def group(self) -> Node:
        self.depth += 1
        if self.depth > _DEPTH:
            self.refuse(f"groups nested more than {_DEPTH} deep")
        flags = self.ignore_case, self.dot_all
        node = self.opened()
        if not self.next(")"):
            self.refuse("unterminated group")
        self.ignore_case, self.dot_all = flags
        self.depth -= 1
        return node

    def opened(self) -> Node:
        for opening, behind, negative in _LOOKAROUNDS:
            if self.next(opening):
                return Lookaround(self.choice(), behind, negative)
        local = _LOCAL_FLAGS.match(self.source, self.at)
        if local is not None:
            on, off = local[1], local[2] or ""
            self.ignore_case = "i" in on or (self.ignore_case and "i" not in off)
            self.dot_all = "s" in on or (self.dot_all and "s" not in off)
            self.at = local.end()
            return self.choice()
        self.groups += 1
        number = self.groups
        if self.next("?P") or self.next("?"):  # Python names groups `(?P<name>...)`
            name = _NAME.match(self.source, self.at)
            if name is None:
                self.refuse("unknown kind of group `(?`")
            if name[1] in self.names:
                self.refuse(f"duplicate group name {name[1]!r}")
            self.names[name[1]] = number
            self.at = name.end()
        return Group(self.choice(), number)

    def escape(self) -> Node:
        if self.at == len(self.source):
            self.refuse("trailing backslash")
        kind = self.source[self.at]
        if kind in _ANCHORS:
            self.at += 1
            return _ANCHORS[kind]
        if kind in "123456789":
            digits = re.compile("[0-9]{1,9}").match(self.source, self.at)
            assert digits is not None
            self.at = digits.end()
            return Backreference(int(digits[0]), self.ignore_case)
        name = _NAME.match(self.source, self.at + 1)
        if kind == "k" and name is not None:
            number = (self.all_names or self.names).get(name[1], 0)
            if not number and self.all_names is not None:
                self.refuse(f"backreference to unknown group {name[1]!r}")
            self.has_early_reference |= not number
            self.at = name.end()
            return Backreference(number, self.ignore_case)
        return self.one_of(self.escaped())

    def character_class(self) -> Characters:
        """The inside of a class, up to its `]`."""
        negated = self.next("^")
        if self.source.startswith("[:", self.at) and ":]" in self.source[self.at :]:
            self.refuse("POSIX character class, which ECMA-262 does not have,")
        ranges: list[tuple[int, int]] = []
        while not self.next("]"):
            first = self.class_member()
            if self.source.startswith("-]", self.at) or not self.next("-"):
                ranges += first
                continue
            last = self.class_member()
            if _size(first) != 1 or _size(last) != 1:  # `[\w-.]`: the hyphen is one
                ranges += [*first, (0x2D, 0x2D), *last]
            elif first[0][0] > last[0][0]:
                self.refuse("character range out of order")
            else:
                ranges.append((first[0][0], last[0][0]))
        found = characters(ranges)
        if self.ignore_case:
            found = with_other_cases(found)
        return complement(found) if negated else found

    def class_member(self) -> Characters:
        if self.at == len(self.source):
            self.refuse("unterminated character class")
        character = self.source[self.at]
        self.at += 1
        if character != "\\":
            return ((ord(character), ord(character)),)
        if self.next("b"):
            return ((8, 8),)
        return self.escaped()

    def escaped(self) -> Characters:
        """The characters of the escape after the backslash, in a class or outside."""
        if self.at == len(self.source):
            self.refuse("trailing backslash")
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
            self.refuse(f"unknown escape \\{kind}")
        else:  # `\-`, `\_`, `\@`: the character itself, also where it needs no escape
            code = ord(kind)
        return ((code, code),)

    def hexadecimal(self, kind: str) -> int:
        match = _HEX[kind].match(self.source, self.at)
        if match is None:
            self.refuse(f"\\{kind} without hexadecimal digits")
        self.at = match.end()
        code = int(match[match.lastindex or 0], 16)
        if code > 0x10FFFF:
            self.refuse("code point above 10FFFF")
        if 0xD800 <= code < 0xDC00 and self.source.startswith("\\u", self.at):
            low = _HEX["u"].match(self.source, self.at + 2)
            if low is not None and low[1] and 0xDC00 <= int(low[1], 16) < 0xE000:
                self.at = low.end()
                return 0x10000 + ((code & 0x3FF) << 10) + (int(low[1], 16) & 0x3FF)
        return code

    def property(self, negated: bool) -> Characters:
        match = re.compile(r"\{([\w=]+)\}|([A-Z])").match(self.source, self.at)
        if match is None:
            self.refuse("\\p without a property name")
        self.at = match.end()
        found = unicode_property(match[1] or match[2])
        if found is None:
            self.refuse(f"unsupported Unicode property \\p{{{match[1] or match[2]}}}")
        return complement(found) if negated else found


_ANCHORS = {
    "b": Anchor("boundary"),
    "B": Anchor("no boundary"),
    # Anchors of Python and Perl; in ECMA-262 these escapes are invalid.
    "A": Anchor("start"),
    "Z": Anchor("end"),
    "z": Anchor("end"),
}
_LOOKAROUNDS = (
    ("?=", False, False),
    ("?!", False, True),
    ("?<=", True, False),
    ("?<!", True, True),
)


def _size(of: Characters) -> int:
    return sum(high - low + 1 for low, high in of)
