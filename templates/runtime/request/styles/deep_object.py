"""Style `deepObject`.

OpenAPI defines neither arrays nor objects inside of objects in it. Servers read them in
one of three ways, of which each has a style.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

from .form import pairs
from .style import Quote, Style

__all__ = ["DEEP_OBJECT", "DEEP_OBJECT_BRACKETS", "DEEP_OBJECT_REPEAT"]


def _deep_object(item_name: Callable[[str, int], str]) -> Style:
    """The style whose arrays have an item of this name at an index."""

    def members(name: str, value: Any) -> Iterator[tuple[str, Any]]:
        if type(value) is dict:
            for key, member in cast("dict[str, Any]", value).items():
                yield from members(f"{name}[{key}]", member)
        elif type(value) is list:
            for index, item in enumerate(cast("Sequence[Any]", value)):
                yield from members(item_name(name, index), item)
        else:
            yield name, value

    def written(
        name: str, value: Any, explode: bool, quote_name: Quote, quote: Quote
    ) -> list[str]:
        return [
            pair
            for key, member in members(name, value)
            for pair in pairs(key, member, True, quote_name, quote)
        ]

    return Style("deepObject", explode=False, pairs=written)


DEEP_OBJECT = _deep_object(lambda name, index: f"{name}[{index}]")
"""`a[0]=x&a[1]=y`, as Stripe, PHP and `qs` read it."""

DEEP_OBJECT_BRACKETS = _deep_object(lambda name, index: f"{name}[]")
"""`a[]=x&a[]=y`, as Rails reads it."""

DEEP_OBJECT_REPEAT = _deep_object(lambda name, index: name)
"""`a=x&a=y`."""
