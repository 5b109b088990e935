"""JSON data as JSON Schema sees it, which differs from Python: `1 == True`."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite

from ..model import Json, JsonType


def type_of(value: Json) -> JsonType:
    """The JSON type of a value; `1.0` is an integer."""
    if isinstance(value, float):
        return JsonType.INTEGER if value.is_integer() else JsonType.NUMBER
    return _TYPES[type(value)]


_TYPES: dict[type, JsonType] = {
    type(None): JsonType.NULL,
    bool: JsonType.BOOLEAN,
    int: JsonType.INTEGER,
    str: JsonType.STRING,
    list: JsonType.ARRAY,
    dict: JsonType.OBJECT,
}


def is_of_type(value: Json, wanted: JsonType) -> bool:
    found = type_of(value)
    if wanted is JsonType.NUMBER:
        return found in (JsonType.INTEGER, JsonType.NUMBER)
    return found is wanted


def equal(a: Json, b: Json) -> bool:
    """Equality of JSON (2020-12 core, section 4.2.2): `1` equals `1.0`, and not `true`."""
    if isinstance(a, dict):
        if not isinstance(b, dict) or a.keys() != b.keys():
            return False
        return all(equal(value, b[name]) for name, value in a.items())
    if isinstance(a, list):
        if not isinstance(b, list) or len(a) != len(b):
            return False
        return all(map(equal, a, b))
    return isinstance(a, bool) is isinstance(b, bool) and a == b


def is_multiple(value: int | float, divisor: int | float) -> bool:
    """Whether `value / divisor` is an integer, by the decimal digits of both."""
    if isinstance(value, int) and isinstance(divisor, int):
        return value % divisor == 0
    if not isfinite(value):
        return False
    _, digits, exponent = Decimal(repr(value)).as_tuple()
    _, parts, unit = Decimal(repr(divisor)).as_tuple()
    assert isinstance(exponent, int) and isinstance(unit, int)  # both are finite
    low = min(exponent, unit)
    if max(exponent, unit) - low > _DIGITS:
        return False
    own: int = int("".join(map(str, digits))) * 10 ** (exponent - low)
    unit_size: int = int("".join(map(str, parts))) * 10 ** (unit - low)
    return own % unit_size == 0


_DIGITS = 700  # more than those of two floats


def size_of(value: Json, limit: int) -> int:
    """The number of values in a value, up to a limit; the limit for what JSON lacks."""
    count = 0
    open_ = [value]
    while open_ and count < limit:
        one = open_.pop()
        count += 1
        if isinstance(one, dict):
            open_ += one.values()
        elif isinstance(one, list):
            open_ += one
        elif isinstance(one, float) and not isfinite(one):
            return limit
    return count
