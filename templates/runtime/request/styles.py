"""How parameter values are written: the styles of OpenAPI (3.2.0, 4.12.2).

They are the expansions of RFC 6570, and three of OpenAPI's own. `STYLES` has a row for
each; a style that is not there is a KeyError. The functions take JSON data and a
`Quote`, which encodes one name or value; the delimiters between them stay as the style
has them. None is RFC 6570's "undefined": it is left out, like an empty array and an
empty object.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from ..core.json_text import dumps_text

__all__ = [
    "DEFAULT_STYLES",
    "STYLES",
    "Quote",
    "Style",
    "ascii_json",
    "deep_object",
    "delimited",
    "joined",
    "label",
    "matrix",
    "pairs",
    "simple",
    "text",
]

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

    explode: bool
    """The default of `explode`."""

    segment: Segment | None = None
    """In a path or a header."""

    pairs: Pairs | None = None
    """In a query, a cookie or a form."""

    is_encoded: bool = True
    """Whether names and values are percent-encoded in a cookie."""


def text(value: Any) -> str:
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
    return dumps_text(value)


def simple(value: Any, explode: bool, quote: Quote) -> str | None:
    """`blue,black`, `R,1,G,2`; exploded `R=1,G=2` (RFC 6570 section 3.2.2)."""
    parts = _parts(value, explode, quote)
    return ",".join(parts) if parts else None


def label(value: Any, explode: bool, quote: Quote) -> str | None:
    """`.blue,black`; exploded `.blue.black`, `.R=1.G=2` (RFC 6570 section 3.2.5)."""
    parts = _parts(value, explode, quote)
    return "." + ("." if explode else ",").join(parts) if parts else None


def matrix(name: str, value: Any, explode: bool, quote: Quote) -> str | None:
    """`;color=blue,black`; exploded `;color=blue;color=black`, `;R=100;G=200`; `;color`
    for an empty string (RFC 6570 section 3.2.7)."""
    parts = _parts(value, explode, quote)
    if not parts:
        return None
    if type(value) is dict and explode:
        # Section 3.2.7: a pair with an empty value has no `=`.
        return "".join(";" + part.removesuffix("=") for part in parts)
    named = parts if explode else [",".join(parts)]
    prefix = f";{quote(name)}"
    return "".join(f"{prefix}={part}" if part else prefix for part in named)


def pairs(
    name: str, value: Any, explode: bool, quote_name: Quote, quote: Quote
) -> list[str]:
    """Style `form` as `name=value` strings: `color=blue,black`; exploded `color=blue`
    and `color=black`, `R=100` and `G=200` (RFC 6570 section 3.2.8)."""
    if explode and type(value) is dict:
        return _parts(value, True, quote, quote_name)
    parts = _parts(value, explode, quote)
    if not explode and parts:
        parts = [",".join(parts)]
    prefix = quote_name(name)
    return [f"{prefix}={part}" for part in parts]


def delimited(
    name: str, value: Any, delimiter: str, quote_name: Quote, quote: Quote
) -> list[str]:
    """Styles `spaceDelimited` and `pipeDelimited`: `color=blue%20black`.

    `delimiter` is encoded already, as in OpenAPI's "Style Examples".
    """
    parts = _parts(value, False, quote)
    return [f"{quote_name(name)}={delimiter.join(parts)}"] if parts else []


def joined(value: Any, delimiter: str, quote: Quote) -> str | None:
    """Swagger 2.0's `ssv`, `tsv` and `pipes` in a path or header: `blue|black`."""
    parts = _parts(value, False, quote)
    return delimiter.join(parts) if parts else None


def deep_object(name: str, value: Any, quote_name: Quote, quote: Quote) -> list[str]:
    """Style `deepObject`: `color%5BR%5D=100`.

    Nested objects nest their names, and arrays repeat theirs: OpenAPI defines neither,
    but most servers read them so.
    """
    if type(value) is dict:
        members = cast("dict[str, Any]", value)
        nested = (
            deep_object(f"{name}[{key}]", member, quote_name, quote)
            for key, member in members.items()
        )
        return [pair for some in nested for pair in some]
    return pairs(name, value, True, quote_name, quote)


def ascii_json(value: Any) -> str:
    """JSON for a header: characters outside ASCII are escaped."""
    return json.dumps(value, allow_nan=False, separators=(",", ":"))


def _parts(
    value: Any, explode: bool, quote: Quote, quote_name: Quote | None = None
) -> list[str]:
    """The encoded items of an array, names and values of an object (as `name=value` if
    exploded), or the one value of a primitive."""
    if value is None:
        return []
    if type(value) is list:
        items = cast("Sequence[Any]", value)
        return [quote(text(item)) for item in items if item is not None]
    if type(value) is dict:
        members = cast("dict[str, Any]", value).items()
        of_name = quote_name or quote
        shown = [
            (of_name(text(k)), quote(text(v))) for k, v in members if v is not None
        ]
        if explode:
            return [f"{key}={member}" for key, member in shown]
        return [part for pair in shown for part in pair]
    return [quote(text(value))]


def _delimited_by(delimiter: str) -> Style:
    """A style that does not explode; exploded, it is written as `form` is."""

    def segment(
        name: str, value: Any, explode: bool, quote_delimiter: Quote, quote: Quote
    ) -> str | None:
        return joined(value, quote_delimiter(delimiter), quote)

    def query(
        name: str, value: Any, explode: bool, quote_name: Quote, quote: Quote
    ) -> list[str]:
        if explode:
            return pairs(name, value, True, quote_name, quote)
        return delimited(name, value, quote_name(delimiter), quote_name, quote)

    return Style(explode=False, segment=segment, pairs=query)


STYLES: Mapping[str, Style] = {
    "simple": Style(
        explode=False,
        segment=lambda name, value, explode, _, quote: simple(value, explode, quote),
    ),
    "label": Style(
        explode=False,
        segment=lambda name, value, explode, _, quote: label(value, explode, quote),
    ),
    "matrix": Style(
        explode=False,
        segment=lambda name, value, explode, _, quote: matrix(
            name, value, explode, quote
        ),
    ),
    "form": Style(explode=True, pairs=pairs),
    "cookie": Style(explode=True, pairs=pairs, is_encoded=False),
    "spaceDelimited": _delimited_by(" "),
    "tabDelimited": _delimited_by("\t"),
    "pipeDelimited": _delimited_by("|"),
    "deepObject": Style(
        explode=False,
        pairs=lambda name, value, _, quote_name, quote: deep_object(
            name, value, quote_name, quote
        ),
    ),
}

DEFAULT_STYLES: Mapping[str, str] = {
    "path": "simple",
    "header": "simple",
    "query": "form",
    "cookie": "form",
    "querystring": "form",
}
"""The style of a parameter that names none, by its location."""
