"""Styles `spaceDelimited` and `pipeDelimited`; Swagger 2.0's `ssv`, `tsv` and `pipes`.

A style that does not explode; exploded, it is written as `form` is.
"""

from __future__ import annotations

from typing import Any

from .form import pairs
from .style import Quote, Style, parts_of

__all__ = ["PIPE_DELIMITED", "SPACE_DELIMITED", "TAB_DELIMITED"]


def _delimited(name: str, delimiter: str) -> Style:
    def segment(
        name: str, value: Any, explode: bool, quote_delimiter: Quote, quote: Quote
    ) -> str | None:
        """`blue|black`, which Swagger 2.0 has in paths and headers."""
        parts = parts_of(value, False, quote)
        return quote_delimiter(delimiter).join(parts) if parts else None

    def query(
        name: str, value: Any, explode: bool, quote_name: Quote, quote: Quote
    ) -> list[str]:
        """`color=blue%20black`: the delimiter is encoded, as in OpenAPI's "Style
        Examples"."""
        if explode:
            return pairs(name, value, True, quote_name, quote)
        parts = parts_of(value, False, quote)
        joined = quote_name(delimiter).join(parts)
        return [f"{quote_name(name)}={joined}"] if parts else []

    return Style(name, explode=False, segment=segment, pairs=query)


SPACE_DELIMITED = _delimited("spaceDelimited", " ")
TAB_DELIMITED = _delimited("tabDelimited", "\t")
PIPE_DELIMITED = _delimited("pipeDelimited", "|")
