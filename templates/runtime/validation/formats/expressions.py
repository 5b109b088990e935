"""`regex`: a regular expression of ECMA-262, whose syntax Python's `re` does not share.

The syntax is that of section 22.2.1 (16th edition) in Unicode mode, which JSON Schema
requires. Any name of a Unicode property is accepted.

One flat expression matches the terms. A second pass over the tokens checks the rest:
balanced groups, references, and the order of ranges and counts."""

from __future__ import annotations

import re
from functools import cache

_HEX = "[0-9A-Fa-f]"
_NAME = r"(?:[A-Za-z_$]|[^\x00-\x7f])(?:[\w$]|[^\x00-\x7f])*+"
_CODE = (
    rf"(?:[fnrtv]|c[A-Za-z]|0(?![0-9])|x{_HEX}{{2}}|u{_HEX}{{4}}"
    rf"|u\{{0*+(?:10{_HEX}{{4}}|{_HEX}{{1,5}})\}}|[$()*+./?\[\\\]^{{|}}])"
)
_SET = r"(?:[dDsSwW]|[pP]\{\w++(?:=\w++)?\})"
_MEMBER = rf"(?:[^\\\]]|\\(?:{_CODE}|{_SET}|[b-]))"
_QUANTIFIER = r"(?:[*+?]|\{[0-9]++(?:,[0-9]*+)?\})\??"
_OPENING = rf"\((?:\?(?:[:=!]|<[=!]|<{_NAME}>))?"
_ESCAPE = rf"\\(?:{_CODE}|{_SET}|[1-9][0-9]*+|k<{_NAME}>)"
_CLASS = rf"\[{_MEMBER}*+\]"
_ATOM = rf"(?:[^$()*+.?\[\\\]^{{|}}]|\.|{_CLASS}|{_ESCAPE})"


@cache
def _terms() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_ATOM}(?:{_QUANTIFIER})?|[$^|]|\\[bB]|{_OPENING}|\)(?:{_QUANTIFIER})?)*+",
        re.ASCII,
    )


@cache
def _tokens() -> re.Pattern[str]:
    """The tokens of the second pass: the starts of groups, their ends with a quantifier,
    classes, escapes, and counts."""
    return re.compile(
        rf"{_OPENING}|\)[*+?]|\)?\{{[0-9,]+|\)|{_CLASS}"
        rf"|\\(?:[1-9][0-9]*+|k<{_NAME}>|.)",
        re.ASCII | re.DOTALL,
    )


@cache
def _ranges() -> re.Pattern[str]:
    return re.compile(f"({_MEMBER})(?:-({_MEMBER}))?", re.ASCII)


def is_regex(value: str) -> bool:
    """A `Pattern` of ECMA-262 in Unicode mode."""
    if _terms().fullmatch(value) is None:
        return False
    lookarounds: list[bool] = []  # of the open groups
    names: list[str] = []
    references: set[str] = set()
    groups = 0
    for token in _tokens().findall(value):
        kind = token[0]
        if kind == "(":
            lookarounds.append(token in _LOOKAROUNDS)
            if len(token) == 1:
                groups += 1
            elif token[-1] == ">":
                groups += 1
                names.append(token[3:-1])
        elif kind == "\\":
            references.add(token[1:])
        elif kind == "[":
            if not _is_in_order(token):
                return False
        elif kind == ")" and not lookarounds:
            return False
        elif kind == ")" and lookarounds.pop() and token != ")":
            return False
        elif "," in token and not _is_rising(token):
            return False
    return not lookarounds and _are_known(references, names, groups)


_LOOKAROUNDS = ("(?=", "(?!", "(?<=", "(?<!")


def _are_known(references: set[str], names: list[str], groups: int) -> bool:
    """Names of groups are identifiers and unique, and each reference has its group."""
    if len(set(names)) < len(names):
        return False
    if not all(name.replace("$", "_").isidentifier() for name in names):
        return False
    for reference in references:
        if reference[:2] == "k<":
            if reference[2:-1] not in names:
                return False
        elif reference[0] in "123456789":
            if _magnitude(reference) > _magnitude(str(groups)):
                return False
    return True


def _is_rising(times: str) -> bool:
    """Whether a count like `{2,3` has its numbers in order, or only one."""
    least, _, most = times.partition("{")[2].partition(",")
    return not most or _magnitude(least) <= _magnitude(most)


def _magnitude(digits: str) -> tuple[int, str]:
    """A sort key for decimal integers of any length, in linear time."""
    digits = digits.lstrip("0")
    return len(digits), digits


def _is_in_order(members: str) -> bool:
    """Whether each range is in order, and has no set such as `\\d` as a limit."""
    inside = members[2:-1] if members[1] == "^" else members[1:-1]
    if "-" not in inside:
        return True
    for first, last in _ranges().findall(inside):
        if last and not -1 < _code(first) <= _code(last):
            return False
    return True


_CONTROLS = {"f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "b": 8, "0": 0}


def _code(member: str) -> int:
    """The code point of a member of a class, -1 for a set."""
    if len(member) == 1:
        return ord(member)
    kind, rest = member[1], member[2:].strip("{}")
    if kind in "dDsSwWpP":
        return -1
    if kind == "c":
        return ord(rest) % 32
    if kind in "xu":
        return int(rest, 16)
    return _CONTROLS.get(kind, ord(kind))
