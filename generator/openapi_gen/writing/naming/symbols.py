"""Symbols as words.

Symbols that say something always become words: `StartTime<` is `start_time_lt`. Others
separate words. They become words only where two names would be equal otherwise: `a-b` and
`a.b` are `a_hyphen_minus_b` and `a_full_stop_b`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from itertools import groupby
from string import ascii_lowercase, digits

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['\u2019](?=[^\W\d_])")
_PAIR = re.compile(r"<([^<>]*)>")  # Page<Pet>
_SIGNS = re.compile(r"\[\]|<=|>=|!=|[<>!]|\+(?=\.?\d)|(?<![^\W_])[-\u2212](?=\.?\d)")
_WORDS = {
    "[]": "list",
    "<": "lt",
    "<=": "lte",
    ">": "gt",
    ">=": "gte",
    "!": "not",
    "!=": "ne",
    "+": "plus",
    "-": "minus",
    "\u2212": "minus",
}
LEADING = {"$": "dollar", "@": "at", "_": "underscore"}
_MAX_NESTED = 100  # characters in which pairs within pairs are looked for
_TIMES = "", "", "double", "triple"


def spell_symbols(text: str) -> str:
    """The text with words for the symbols that always become words."""
    text = _APOSTROPHE.sub("", text)
    for _ in range(text.count("<", 0, _MAX_NESTED)):
        text = _PAIR.sub(_without_brackets, text)
    return _SIGNS.sub(lambda sign: f"_{_WORDS[sign[0]]}_", text)


def _without_brackets(pair: re.Match[str]) -> str:
    """A pair around a name is a type's parameter, not a comparison."""
    return f"_{pair[1]}_" if any(map(str.isalnum, pair[1])) else pair[0]


def spell_leading(text: str) -> str:
    """`dollar_id` for `$id`: the leading symbols that are usually dropped."""
    rest = text.lstrip("".join(LEADING))
    return _join(_symbols(text[: len(text) - len(rest)])) + rest


def spell_names(text: str) -> str:
    """A word for every symbol; for an empty name `empty`."""
    return _spelled(text, _is_plain)


def spell_characters(text: str) -> str:
    """As `spell_names`, with words for capitals and for letters outside ASCII, too."""
    return _spelled(text, (ascii_lowercase + digits).__contains__)


def case_of(text: str) -> str:
    """Whether a name is in upper, lower or mixed case."""
    if text == text.lower():
        return "lower"
    return "upper" if text == text.upper() else "mixed"


def _is_plain(character: str) -> bool:
    return character.isalnum() and unicodedata.is_normalized("NFKC", character)


def _spelled(text: str, is_kept: Callable[[str], bool]) -> str:
    runs = ((kept, "".join(run)) for kept, run in groupby(text, is_kept))
    spelled = (run if kept else _join(_symbols(run)) for kept, run in runs)
    return "".join(spelled) or "empty"


def _symbols(run: str) -> Iterable[str]:
    """The names of characters; of equal ones once: `double_underscore`, `4_underscore`."""
    for same in re.finditer(r"(.)\1*", run, re.DOTALL):
        times = len(same[0])
        number = _TIMES[times] if times < len(_TIMES) else times
        yield f"{number} {_name(same[1])}"


def _name(character: str) -> str:
    if character in LEADING:
        return LEADING[character]
    name = unicodedata.name(character, f"character {ord(character)}").lower()
    return name.replace("latin ", "").replace("letter ", "")


def _join(names: Iterable[str]) -> str:
    return "".join(f"_{name}_" for name in names)
