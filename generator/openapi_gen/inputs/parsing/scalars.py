"""Scalars by YAML 1.2's core schema, and the numbers that JSON can represent."""

from __future__ import annotations

import math
import re

from .errors import Refusal, abbreviated, shown
from .limits import MAX_INTEGER_DIGITS

_INTEGER_BOUND = 10**MAX_INTEGER_DIGITS

CORE_TAG = "tag:yaml.org,2002:"
_TYPES = {"null": type(None), "bool": bool, "int": int, "float": float}
NON_SPECIFIC_TAG = "!"

# YAML 1.2.2, 10.3.2: the whole core schema begins with one of these (or is empty), so
# that the first character distinguishes most strings from numbers and words.
STARTERS = frozenset(["", *"~nNtTfF+-.0123456789"])
_WORDS: dict[str, bool | None] = {
    "": None,
    **dict.fromkeys(("null", "Null", "NULL", "~")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_OCTAL_OR_HEXADECIMAL = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")

Scalar = str | int | float | bool | None


def resolve(text: str) -> Scalar:
    """A plain scalar without a tag, by the core schema (YAML 1.2.2, 10.3.2)."""
    if text in _WORDS:
        return _WORDS[text]
    if _DECIMAL.fullmatch(text):
        return integer(text)
    if _FLOAT.fullmatch(text):
        return finite(text)
    if _OCTAL_OR_HEXADECIMAL.fullmatch(text):
        return _bounded(int(text, 0))
    if _NOT_FINITE.fullmatch(text):
        raise not_finite(text)
    return text


def tagged(tag: str, text: str) -> Scalar:
    """A scalar with a tag of the core schema; every other tag is refused."""
    type_ = tag.removeprefix(CORE_TAG)
    if tag in (NON_SPECIFIC_TAG, CORE_TAG + "str"):
        return text
    if type_ == tag or type_ not in _TYPES:
        raise unknown_tag(tag)
    value = resolve(text)
    if type_ == "float" and type(value) is int:
        return _as_float(value)
    if type(value) is _TYPES[type_]:
        return value
    message = f"{shown(text)} is not a value of the tag {shown_tag(tag)}"
    raise Refusal("yaml-tag", f"{message}; change one of them")


def check_collection_tag(tag: str, is_mapping: bool) -> None:
    """A mapping is !!map, a list is !!seq; every other tag is refused."""
    if tag not in (NON_SPECIFIC_TAG, CORE_TAG + ("map" if is_mapping else "seq")):
        raise unknown_tag(tag)


def integer(text: str) -> int:
    """A decimal integer; `Refusal` past `MAX_INTEGER_DIGITS`."""
    if len(text) <= MAX_INTEGER_DIGITS or len(text.lstrip("+-")) <= MAX_INTEGER_DIGITS:
        return int(text)
    raise _too_long()


def finite(text: str) -> float:
    """A decimal number as the nearest double; `Refusal` where that is infinite."""
    value = float(text)
    if math.isinf(value):
        raise not_finite(text)
    return value


def not_finite(text: str) -> Refusal:
    """Infinity and NaN are numbers of YAML and of IEEE 754, but not of JSON."""
    return Refusal(
        "number-out-of-range",
        f"the number {shown(text)} has no JSON value; write a finite number (less than "
        "1.8e308), or put it in quotes if it is a string",
    )


def unknown_tag(tag: str) -> Refusal:
    """A tag that would run code, read a file, or make a value that JSON does not have."""
    return Refusal(
        "yaml-tag",
        f"the tag {shown_tag(tag)} has no JSON value here; remove the tag (only !!str, "
        "!!int, !!float, !!bool, !!null, !!map and !!seq are supported)",
    )


def shown_tag(tag: str) -> str:
    """A tag in its short form, as it is most likely written."""
    short = tag.removeprefix(CORE_TAG)
    return abbreviated(tag if short == tag else "!!" + short)


def _as_float(value: int) -> float:
    try:
        return float(value)
    except OverflowError:
        raise not_finite(str(value)) from None


def _bounded(value: int) -> int:
    if value < _INTEGER_BOUND:
        return value
    raise _too_long()


def _too_long() -> Refusal:
    return Refusal(
        "number-out-of-range",
        f"the integer has more than {MAX_INTEGER_DIGITS:,} digits; write a smaller "
        "number, or put it in quotes if it is a string",
    )
