"""Character classes as sets of code points.

ECMA-262 and Python disagree on what `\\d`, `\\w`, `\\s`, `.` and `\\p{...}` match, so
patterns are parsed into sets of code points, and written from them.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache

from ...patterns.tree import ANY, Characters, complement


def characters(ranges: Iterable[tuple[int, int]]) -> Characters:
    """The union of `ranges`, which may overlap."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return tuple(merged)


def overlap(a: Characters, b: Characters) -> bool:
    """Whether any code point is in both."""
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i][1] < b[j][0]:
            i += 1
        elif b[j][1] < a[i][0]:
            j += 1
        else:
            return True
    return False


DIGITS: Characters = ((0x30, 0x39),)
WORD: Characters = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
# WhiteSpace and LineTerminator, ECMA-262 sections 12.2 and 12.3.
SPACE = characters(
    [(9, 13), (32, 32), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A)]
    + [(0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000)]
    + [(0xFEFF, 0xFEFF)]
)
NOT_LINE_END = complement(((10, 10), (13, 13), (0x2028, 0x2029)))

ESCAPED_SETS = {
    "d": DIGITS,
    "D": complement(DIGITS),
    "w": WORD,
    "W": complement(WORD),
    "s": SPACE,
    "S": complement(SPACE),
}

# Names of General_Category values, PropertyValueAliases.txt.
_CATEGORIES = """
C Other; Cc Control cntrl; Cf Format; Cn Unassigned; Co Private_Use; Cs Surrogate
L Letter; LC Cased_Letter; Ll Lowercase_Letter; Lm Modifier_Letter; Lo Other_Letter
Lt Titlecase_Letter; Lu Uppercase_Letter; M Mark Combining_Mark; Mc Spacing_Mark
Me Enclosing_Mark; Mn Nonspacing_Mark; N Number; Nd Decimal_Number digit
Nl Letter_Number; No Other_Number; P Punctuation punct; Pc Connector_Punctuation
Pd Dash_Punctuation; Pe Close_Punctuation; Pf Final_Punctuation
Pi Initial_Punctuation; Po Other_Punctuation; Ps Open_Punctuation; S Symbol
Sc Currency_Symbol; Sk Modifier_Symbol; Sm Math_Symbol; So Other_Symbol
Z Separator; Zl Line_Separator; Zp Paragraph_Separator; Zs Space_Separator
"""
_SHORT = {
    name: names.split()[0]
    for names in _CATEGORIES.replace("\n", ";").split(";")
    for name in names.split()
}
_BINARY: dict[str, Callable[[str], bool]] = {
    "Any": lambda c: True,
    "ASCII": str.isascii,
    "Assigned": lambda c: unicodedata.category(c) != "Cn",
    "Lowercase": str.islower,
    "Lower": str.islower,
    "Uppercase": str.isupper,
    "Upper": str.isupper,
}


@cache
def unicode_property(name: str) -> Characters | None:
    """The set of `\\p{name}`, by the Unicode version of this Python; None: not known.

    Known are General_Category and the binary properties that Python has.
    """
    key, _, value = name.rpartition("=")
    if key in ("", "General_Category", "gc") and value in _SHORT:
        wanted = _SHORT[value]
        if wanted == "LC":
            return _where(lambda c: unicodedata.category(c) in ("Lu", "Ll", "Lt"))
        return _where(lambda c: unicodedata.category(c).startswith(wanted))
    return _where(_BINARY[value]) if not key and value in _BINARY else None


def _where(holds: Callable[[str], bool]) -> Characters:
    ranges: list[tuple[int, int]] = []
    start: int | None = None
    for code in range(sys.maxunicode + 1):
        if holds(chr(code)):
            start = code if start is None else start
        elif start is not None:
            ranges.append((start, code - 1))
            start = None
    if start is not None:
        ranges.append((start, sys.maxunicode))
    return tuple(ranges)


def with_other_cases(of: Characters) -> Characters:
    """`of` with every character that is the same but for case."""
    folded = {
        _fold(chr(code)) for low, high in of for code in _cased() if low <= code <= high
    }
    same = [(code, code) for code in _cased() if _fold(chr(code)) in folded]
    return characters([*of, *same])


@cache
def _cased() -> tuple[int, ...]:
    return tuple(
        code
        for code in range(sys.maxunicode + 1)
        if chr(code).lower() != chr(code) or chr(code).upper() != chr(code)
    )


def _fold(character: str) -> str:
    """Simple case folding: one character to one."""
    folded = character.casefold()
    return folded if len(folded) == 1 else character.lower()


def written(of: Characters) -> str:
    """`of` as a part of an expression for Python's `re`, in printable ASCII."""
    if of == ANY:
        return "(?s:.)"
    if not of:
        return "(?!)"
    if len(of) == 1 and of[0][0] == of[0][1]:
        return _spelled(of[0][0], special="\\.^$*+?{}[]|()")
    rest = complement(of)
    inside, outside = _ranges(of), _ranges(rest)
    return f"[{inside}]" if len(inside) <= len(outside) else f"[^{outside}]"


def _ranges(of: Characters) -> str:
    text = ""
    for low, high in of:
        ends = [_spelled(code, special="\\]^-[&~|") for code in (low, high)]
        text += ends[0] if low == high else "-".join(ends)
        if high == low + 1:
            text = text[: -len(ends[1]) - 1] + ends[1]
    return text


def _spelled(code: int, special: str) -> str:
    character = chr(code)
    if character in special:
        return f"\\{character}"
    if 0x20 <= code < 0x7F:
        return character
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
