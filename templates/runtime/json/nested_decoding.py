"""Decoders of arrays in arrays, of maps in maps, and of tuples."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from .decoding import Decoder, decode_any, decode_each, decode_map

__all__ = ["decode_tuple", "each", "mapped"]


def decode_tuple(decoders: tuple[Decoder, ...], rest: Decoder | None, data: Any) -> Any:
    """A tuple from an array; `rest` decodes further items, None allows none."""
    if type(data) is not list:
        return data
    items = cast("Sequence[Any]", data)
    more = len(items) - len(decoders)
    if more < 0 or (more and rest is None):
        return items
    further = [rest or decode_any] * more
    return tuple(decode(item) for decode, item in zip((*decoders, *further), items))


def each(decode: Decoder) -> Decoder:
    """A decoder of arrays whose items `decode` decodes."""
    return lambda data: decode_each(decode, data)


def mapped(decode: Decoder) -> Decoder:
    """A decoder of objects whose values `decode` decodes."""
    return lambda data: decode_map(decode, data)
