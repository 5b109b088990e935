"""JSON data compared and divided as JSON Schema defines it, which differs from Python:
`1 == True`, rounded floats, limited depth.

No function is recursive, so data can have any depth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from math import isfinite
from typing import Any, Final, TypeGuard, cast

from .json_data import Json, inside_out, members
from .numbers import DecimalNumber, FloatText, digits_and_exponent

_COMPARABLE: Final = frozenset({str, int, float, type(None)})
"""Types whose values Python compares as JSON does. Not `bool`: 1 equals True."""


def is_whole(value: object) -> TypeGuard[float]:
    """Whether a number that is not an `int` is an integer, as `1.0` is (JSON Schema
    2020-12, section 4.2.3).
    """
    if type(value) is float or type(value) is FloatText:
        return value.is_integer()
    return type(value) is DecimalNumber and value % 1 == 0


def among(value: Json, values: Iterable[Any]) -> bool:
    """Whether the value equals one of `values`, as JSON Schema compares."""
    return any(equal(value, one) for one in values)


def multiple_of(value: int | float | Decimal, divisor: int | float) -> bool:
    """Whether `value / divisor` is an integer, computed exactly with their decimal digits
    (JSON Schema 2020-12 validation, section 6.2.1). `divisor` is finite and not 0.
    """
    if isinstance(value, int) and isinstance(divisor, int):
        return value % divisor == 0
    if isinstance(value, float) and not isfinite(
        value
    ):  # infinity and NaN are not JSON
        return False
    digits, exponent = digits_and_exponent(value)
    parts, unit = digits_and_exponent(divisor)
    shift = exponent - unit
    if shift >= 0:
        return digits * pow(10, shift, parts) % parts == 0
    if -shift > digits.bit_length():  # the digits are less than the divisor's
        return digits == 0
    rest: int = digits % (parts * 10**-shift)
    return rest == 0


def equal(a: Json, b: Json) -> bool:
    """Equality of JSON (2020-12 core, section 4.2.2): `1` equals `1.0`, and not `true`."""
    todo: list[tuple[Json, Json]] = [(a, b)]
    seen: set[tuple[int, int]] = set()
    while todo:
        a, b = todo.pop()
        if isinstance(a, (dict, list)):
            if a is b or (id(a), id(b)) in seen:
                continue
            seen.add((id(a), id(b)))
        if isinstance(a, dict):
            if not isinstance(b, dict) or a.keys() != b.keys():
                return False
            todo += [(a[key], b[key]) for key in a]
        elif isinstance(a, list):
            if not isinstance(b, list) or len(a) != len(b):
                return False
            todo += zip(a, b)
        elif _key(a, {}) != _key(b, {}):
            return False
    return True


def unique(items: list[Json]) -> tuple[int, int] | None:
    """The indices of two equal items, the lower first; None if all items differ.

    Takes time proportional to the size of the items. Raises RecursionError for cyclic data.
    """
    if _COMPARABLE.issuperset(map(type, items)):
        if len(set(cast("list[str]", items))) == len(items):
            return None
    kinds: dict[object, int] = {}  # a number for each distinct container
    numbers: dict[int, int] = {}  # the same by the container's id
    first: dict[object, int] = {}
    shapes = Counter(map(_shape, items))
    for index, item in enumerate(items):
        if shapes[_shape(item)] == 1:
            continue  # no other item has this size
        for container in inside_out(item):
            key = _container_key(container, numbers)
            numbers[id(container)] = kinds.setdefault(key, len(kinds))
        earlier = first.setdefault(_key(item, numbers), index)
        if earlier != index:
            return earlier, index
    return None


def _shape(item: object) -> object:
    """Equal for containers that can be equal, and for all other values."""
    if isinstance(item, dict):
        return "object", len(cast("dict[str, object]", item))
    if isinstance(item, list):
        return "array", len(cast("list[object]", item))
    return None


def _key(value: object, numbers: dict[int, int]) -> object:
    """Equal for equal JSON values: a scalar itself, the number of a container, the
    identity of any other object."""
    if isinstance(value, bool):
        return "bool", value
    if value is None or isinstance(value, (str, int, float, DecimalNumber)):
        return value
    return "container", numbers.get(id(value), id(value))


def _container_key(container: object, numbers: dict[int, int]) -> object:
    if isinstance(container, dict):
        named = cast("dict[str, object]", container).items()
        return frozenset([(name, _key(member, numbers)) for name, member in named])
    return tuple([_key(member, numbers) for member in members(container) or ()])
