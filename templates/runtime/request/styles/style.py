"""What all styles share.

A style takes JSON data and a `Quote`, which encodes one name or value; the delimiters
between them stay as the style has them. None is RFC 6570's "undefined": it is left out,
like an empty array and an empty object.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from ...core.json_text import dumps_text

__all__ = ["Quote", "Style", "parts_of", "text_of"]

Quote = Callable[[str], str]
Segment = Callable[[str, Any, bool, Quote, Quote], "str | None"]
"""Writes a path segment or a header: name, value, `explode`, the quotes of delimiters
and of values. None for nothing."""

Pairs = Callable[[str, Any, bool, Quote, Quote], list[str]]
"""Writes `name=value` strings of a query, cookie or form: name, value, `explode`, the
quotes of names and of values."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a style writes a value; None where it is not valid."""

    name: str
    explode: bool
    """The default of `explode`."""

    segment: Segment | None = None
    """In a path or a header."""

    pairs: Pairs | None = None
    """In a query, a cookie or a form."""

    is_encoded: bool = True
    """Whether names and values are percent-encoded in a cookie."""


def text_of(value: Any) -> str:
    """A primitive in a URL or a form: a string as it is, anything else as JSON.

    Raises ValueError or TypeError for a value that JSON does not have, such as NaN.
    """
    if type(value) is str:
        return value
    if value is True:
        return "true"
    if value is False:
        return "false"
    if type(value) is int or (type(value) is float and value - value == 0):
        return repr(value)  # finite: as in JSON
    if isinstance(value, str):
        return str.__str__(value)
    return dumps_text(value)


def parts_of(
    value: Any, explode: bool, quote: Quote, quote_name: Quote | None = None
) -> list[str]:
    """The encoded items of an array, names and values of an object (as `name=value` if
    exploded), or the one value of a primitive."""
    if value is None:
        return []
    if type(value) is list:
        items = cast("Sequence[Any]", value)
        return [quote(text_of(item)) for item in items if item is not None]
    if type(value) is dict:
        members = cast("dict[str, Any]", value).items()
        of_name = quote_name or quote
        shown = [
            (of_name(text_of(k)), quote(text_of(v)))
            for k, v in members
            if v is not None
        ]
        if explode:
            return [f"{key}={member}" for key, member in shown]
        return [part for pair in shown for part in pair]
    return [quote(text_of(value))]
