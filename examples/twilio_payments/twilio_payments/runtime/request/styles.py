"""Parameter values as text: the styles of OpenAPI 3.0.4 (Parameter Object, "Style
Values"), which are RFC 6570's expansions and three of OpenAPI's own.

Every function takes JSON data and a `Quote`, which encodes one name or value; the
delimiters between them stand as the style has them. None is RFC 6570's "undefined": it
is left out, as are an empty array and an empty object.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, cast

from ..core.json_text import dumps_text

__all__ = [
    "Quote",
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


def text(value: Any) -> str:
    """A primitive as it stands in a URL or a form: text bare, the rest as JSON.

    Raises ValueError or TypeError for what JSON cannot say (NaN, for one).
    """
    if type(value) is str:
        return value
    if value is True:
        return "true"
    if value is False:
        return "false"
    if type(value) is int or (type(value) is float and value - value == 0):
        return repr(value)  # finite: as JSON has it
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
    """`;color=blue,black`; exploded `;color=blue;color=black`, `;R=100;G=200`, and
    `;color` for empty text (RFC 6570 section 3.2.7)."""
    parts = _parts(value, explode, quote)
    if not parts:
        return None
    if type(value) is dict and explode:
        # Section 3.2.7: a pair whose value is empty ends at its name.
        return "".join(";" + part.removesuffix("=") for part in parts)
    named = parts if explode else [",".join(parts)]
    prefix = f";{quote(name)}"
    return "".join(f"{prefix}={part}" if part else prefix for part in named)


def pairs(
    name: str, value: Any, explode: bool, quote_name: Quote, quote: Quote
) -> list[str]:
    """Style `form` as `name=value` texts: `color=blue,black`; exploded `color=blue` and
    `color=black`, `R=100` and `G=200` (RFC 6570 section 3.2.8)."""
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

    `delimiter` comes encoded, as section "Style Examples" has it.
    """
    parts = _parts(value, False, quote)
    return [f"{quote_name(name)}={delimiter.join(parts)}"] if parts else []


def joined(value: Any, delimiter: str, quote: Quote) -> str | None:
    """Swagger 2.0's `ssv`, `tsv` and `pipes` in a path or header: `blue|black`."""
    parts = _parts(value, False, quote)
    return delimiter.join(parts) if parts else None


def deep_object(name: str, value: Any, quote_name: Quote, quote: Quote) -> list[str]:
    """Style `deepObject`: `color%5BR%5D=100`.

    Deeper objects nest their names, and arrays repeat theirs: the standard says nothing
    of either, most servers read them so.
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
    """JSON text that a header can carry: what is not ASCII is escaped."""
    return json.dumps(value, allow_nan=False, separators=(",", ":"))


def _parts(
    value: Any, explode: bool, quote: Quote, quote_name: Quote | None = None
) -> list[str]:
    """The encoded items of an array; an object's names and values, paired by `=` where
    exploded; a primitive alone."""
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
