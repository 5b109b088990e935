"""JSON numbers with all their digits, of which a float has some sixteen.

A Decimal is sent as a `DecimalNumber`. A number of a response is a float that has its
digits beside it, a `FloatText`: a decoder makes a Decimal of it where the document says
`format: decimal`.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, Final, TypeGuard, cast

__all__ = [
    "DecimalNumber",
    "FloatText",
    "NotFinite",
    "decimal_of",
    "digits_and_exponent",
    "fixed_point",
    "is_number",
    "json_float",
    "json_number",
    "read_number",
    "with_digits",
]

_DICT: Any = dict
_LIST: Any = list
_MOST_ZEROS: Final = 6200  # decimal128 ends at 10**6144


class FloatText(float):
    """A number of JSON text whose digits a float does not keep: `0.30`."""

    __slots__ = ("digits",)

    digits: str

    def __new__(cls, digits: str) -> FloatText:
        number = super().__new__(cls, digits)
        number.digits = digits
        return number

    def __reduce__(self) -> tuple[type[FloatText], tuple[str]]:
        return FloatText, (self.digits,)


class NotFinite(float):
    """NaN or an infinity, which JSON does not have: no check takes it for a number, and no
    writer for null."""

    __slots__ = ()


class DecimalNumber(Decimal):
    """A finite number in JSON data that is written with the digits of a Decimal.

    A float in a schema is the decimal number that the document has, not the binary one:
    a `minimum` of 0.1 allows `Decimal("0.1")`, which is less than the float.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)

    def __eq__(self, other: object) -> bool:
        return super().__eq__(_exact(other))

    def __ne__(self, other: object) -> bool:
        return super().__ne__(_exact(other))

    def __hash__(self) -> int:
        rounded = float(self)
        return hash(rounded) if self == rounded else super().__hash__()

    def __lt__(self, other: Any) -> bool:
        return super().__lt__(_exact(other))

    def __le__(self, other: Any) -> bool:
        return super().__le__(_exact(other))

    def __gt__(self, other: Any) -> bool:
        return super().__gt__(_exact(other))

    def __ge__(self, other: Any) -> bool:
        return super().__ge__(_exact(other))

    def __mod__(self, divisor: Any) -> Decimal:
        """0 for a multiple of a whole number, else 1: a context would round."""
        digits, exponent = digits_and_exponent(self)
        if exponent >= 0:
            whole: int = divisor
            return Decimal(int(digits * pow(10, exponent, whole) % whole != 0))
        if -exponent > digits.bit_length():  # less than one
            return Decimal(int(digits != 0))
        return Decimal(int(digits % (divisor * 10**-exponent) != 0))


_TYPES: Final = frozenset({int, float, FloatText, DecimalNumber})


def is_number(value: object) -> TypeGuard[int | float]:
    """Whether a value is a number in JSON data; a boolean is not."""
    return type(value) in _TYPES


def json_number(value: Decimal) -> DecimalNumber | float:
    """A Decimal in JSON data."""
    if value.is_finite():
        return DecimalNumber(value)
    return NotFinite("nan") if value.is_nan() else NotFinite(value)


def json_float(value: float) -> float:
    """A float in JSON data."""
    return value if value - value == 0 else NotFinite(value)


def read_number(text: str) -> float:
    """The number of a JSON text with a fraction or an exponent."""
    number = float(text)
    return number if repr(number) == text else FloatText(text)


def decimal_of(number: object) -> Decimal | None:
    """The Decimal of a number in JSON data; None for any other value."""
    if not is_number(number):
        return None
    try:
        value = Decimal(_exact(number))
    except InvalidOperation:  # an exponent that no Decimal can have
        return None
    return value if value.is_finite() else None


def _exact(number: Any) -> Any:
    if isinstance(number, FloatText):
        return Decimal(number.digits)
    return Decimal(float.__repr__(number)) if isinstance(number, float) else number


def digits_and_exponent(number: int | float | Decimal) -> tuple[int, int]:
    """`(digits, exponent)`: the number is `digits * 10**exponent`."""
    if isinstance(number, int):
        return number, 0
    if isinstance(number, Decimal):
        sign, digits, exponent = number.as_tuple()
        whole = int("".join(map(str, digits)))
        return -whole if sign else whole, int(exponent)
    mantissa, _, power = float.__repr__(number).partition("e")
    front, _, fraction = mantissa.partition(".")
    return int(front + fraction), int(power or 0) - len(fraction)


def fixed_point(value: Decimal) -> str:
    """All digits, without an exponent where they are not absurdly many."""
    _, exponent = digits_and_exponent(value) if value.is_finite() else (0, 0)
    return str(value) if abs(exponent) > _MOST_ZEROS else format(value, "f")


def with_digits(data: Any) -> Any:
    """JSON data whose numbers are written with the digits that were read."""
    if isinstance(data, FloatText):
        return DecimalNumber(data.digits)
    if isinstance(data, _DICT):
        members = cast("dict[str, Any]", data).items()
        return {key: with_digits(item) for key, item in members}
    if isinstance(data, _LIST):
        return [with_digits(item) for item in cast("Sequence[Any]", data)]
    return data
