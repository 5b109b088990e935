"""Arrays that satisfy demands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..model import Json
from .demands import Demands, Part
from .json_values import equal
from .wishes import ValueMaker, Wishes, is_open

_ITEMS = 1_000
"""Items that a sample has at most."""


def arrays_of(demands: Demands, wishes: Wishes, maker: ValueMaker) -> Iterator[Json]:
    """Arrays, the best first: with an item, then as short as allowed, then longer."""
    least, most = demands.least("minItems"), demands.counts.get("maxItems", _ITEMS)
    if least > min(most, _ITEMS):
        return
    prefix = max([len(check.prefix) for check, _ in demands.items], default=0)
    known = bool(demands.items or demands.other_items)
    inner = wishes.inside(demands, (), deeper=0)
    if known and is_open(demands.item(prefix), inner, maker.evaluator):
        known = False  # an empty array ends the recursion
    needed = sum(max(check.least, 0) for check, _ in demands.contains)
    sizes = [max(least, prefix, int(known), needed), max(least, needed)]
    sizes += [least, prefix + needed, sizes[0] + 1, sizes[0] + 2]
    hinted = [len(hint) for hint in wishes.hints if isinstance(hint, list)]
    sizes = [size for size in hinted if least <= size <= most] + sizes
    for size in dict.fromkeys(max(least, min(size, most)) for size in sizes):
        for places in _places(demands, size, prefix):
            made = _array(demands, wishes, maker, size, places)
            if made is not None:
                yield made
                yield from _variations(demands, wishes, maker, made, places)


def _places(demands: Demands, size: int, prefix: int) -> Iterator[dict[int, Part]]:
    """Which items are those of `contains`: after the prefix if possible, or before."""
    parts = [
        Part(check.rules, scope)
        for check, scope in demands.contains
        for _ in range(check.least)
    ]
    if len(parts) > size:
        return
    starts = [start for start in (prefix, 0) if start + len(parts) <= size] or [0]
    for start in dict.fromkeys([*starts, size - len(parts)] if parts else starts[:1]):
        yield {start + index: part for index, part in enumerate(parts)}


def _array(
    demands: Demands,
    wishes: Wishes,
    maker: ValueMaker,
    size: int,
    places: dict[int, Part],
) -> list[Json] | None:
    made: list[Json] = []
    for index in range(size):
        found = _item(demands, wishes, maker, index, places, made)
        if not found:
            return None
        made += found
    return made


def _item(
    demands: Demands,
    wishes: Wishes,
    maker: ValueMaker,
    index: int,
    places: dict[int, Part],
    before: list[Json],
) -> tuple[Json, ...]:
    """The item at an index, alone; nothing if there is none."""
    parts, inner = _parts(demands, wishes, index, places)
    if not demands.is_unique and not _limited(demands):
        return maker.first(parts, inner)
    for value in islice(maker.values(parts, inner), len(before) + 30):
        if demands.is_unique and any(equal(value, one) for one in before):
            continue
        if not _is_one_too_many(demands, maker, [*before, value]):
            return (value,)
    return ()


def _parts(
    demands: Demands, wishes: Wishes, index: int, places: dict[int, Part]
) -> tuple[list[Part], Wishes]:
    parts = demands.item(index)
    if index in places:
        parts.append(places[index])
    lists = [hint for hint in wishes.hints if isinstance(hint, list)]
    hints = tuple(one[index] for one in lists if index < len(one))
    return parts, wishes.inside(demands, hints, deeper=0)


def _limited(demands: Demands) -> bool:
    """Whether `maxContains` restricts an item."""
    return any(check.most is not None for check, _ in demands.contains)


def _is_one_too_many(demands: Demands, maker: ValueMaker, items: list[Json]) -> bool:
    accepts = maker.evaluator.accepts
    return any(
        check.most is not None
        and sum(accepts(check.rules, item, scope) for item in items) > check.most
        for check, scope in demands.contains
    )


def _variations(
    demands: Demands,
    wishes: Wishes,
    maker: ValueMaker,
    made: list[Json],
    places: dict[int, Part],
) -> Iterator[Json]:
    """The array with another first item, and with another last one."""
    for index in dict.fromkeys((0, len(made) - 1)) if made else ():
        parts, inner = _parts(demands, wishes, index, places)
        for value in islice(maker.values(parts, inner), 1, 4):
            yield [*made[:index], value, *made[index + 1 :]]
