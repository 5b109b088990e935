"""Style `deepObject`."""

from __future__ import annotations

from typing import Any, cast

from .form import pairs
from .style import Quote, Style

__all__ = ["DEEP_OBJECT"]


def _deep_object(
    name: str, value: Any, explode: bool, quote_name: Quote, quote: Quote
) -> list[str]:
    """`color%5BR%5D=100`.

    Nested objects nest their names, and arrays repeat theirs: OpenAPI defines neither,
    but most servers read them so.
    """
    if type(value) is dict:
        members = cast("dict[str, Any]", value)
        nested = (
            _deep_object(f"{name}[{key}]", member, explode, quote_name, quote)
            for key, member in members.items()
        )
        return [pair for some in nested for pair in some]
    return pairs(name, value, True, quote_name, quote)


DEEP_OBJECT = Style("deepObject", explode=False, pairs=_deep_object)
