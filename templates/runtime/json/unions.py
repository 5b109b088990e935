"""The member of a union that data is decoded to, where no discriminator says it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.mismatches import Mismatches
from .annotations import Expected, expected
from .decoding import Decoder, Mark

__all__ = ["closest", "decode_union"]


def decode_union(data: Any, members: Mapping[str, Decoder]) -> Any:
    """`data` decoded as the first member of a union that matches, or the closest one.

    `members` maps the annotation of each member to its decoder.
    """
    if isinstance(data, Mark):
        return data
    tried = (
        (expected(annotation), decode(data), data)
        for annotation, decode in members.items()
    )
    return closest(tried, data)[0]


def closest(
    tried: Iterable[tuple[Expected, Any, Any]], otherwise: Any
) -> tuple[Any, Any]:
    """The first member of a union that matches, or the one with the fewest mismatches: a
    value and its data.

    `tried` has the type of each member, the value that was decoded to it, and the data of
    the value. `otherwise` is both for a union without members.
    """
    fewest: int | None = None
    found = otherwise, otherwise
    for type_, value, data in tried:
        mismatches = Mismatches()
        type_.compare(value, data, "", mismatches)
        if not mismatches:
            return value, data
        if fewest is None or len(mismatches) < fewest:
            fewest, found = len(mismatches), (value, data)
    return found
