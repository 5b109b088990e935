"""Numbers within bounds, and multiples."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil, floor, isfinite, lcm

from ..model import Bound, MultipleOf
from .evaluation import is_within

Limit = Bound | MultipleOf


def numbers(
    checks: Sequence[Limit], *, whole: bool, preferred: Sequence[int | float] = ()
) -> Iterator[int | float]:
    """Candidates that satisfy all checks, the best first; whole ones only, if asked."""
    seen: set[int | float] = set()
    for candidate in _candidates(checks, whole, preferred):
        if whole and isinstance(candidate, float):
            if not candidate.is_integer():
                continue
            candidate = int(candidate)
        if candidate not in seen and all(is_within(one, candidate) for one in checks):
            seen.add(candidate)
            yield candidate


def _candidates(
    checks: Sequence[Limit], whole: bool, preferred: Sequence[int | float]
) -> Iterator[int | float]:
    yield from preferred
    if not whole:
        yield 1.5
    yield from (1, 2, 3, 0)
    lows = [one for one in _limits(checks) if one.keyword.endswith("inimum")]
    highs = [one for one in _limits(checks) if one.keyword.endswith("aximum")]
    low = max((one.limit for one in lows), default=None)
    high = min((one.limit for one in highs), default=None)
    step = _step(checks, whole)
    if low is not None:
        first = ceil(Fraction(low) / step)
        yield from (_number(step * (first + index)) for index in range(4))
    if high is not None:
        last = floor(Fraction(high) / step)
        yield from (_number(step * (last - index)) for index in range(4))
    if low is not None and high is not None:
        yield _number((Fraction(low) + Fraction(high)) / 2)
        yield from (low, high)
    elif not whole:
        yield from (low + 0.5 for low in (low,) if low is not None)
        yield from (high - 0.5 for high in (high,) if high is not None)
    yield from (_number(step * index) for index in range(1, 10))
    yield from (-1, -1.5)


def _limits(checks: Sequence[Limit]) -> list[Bound]:
    return [one for one in checks if isinstance(one, Bound) and isfinite(one.limit)]


def _step(checks: Sequence[Limit], whole: bool) -> Fraction:
    """The least number that all are multiples of."""
    step = Fraction(1)
    divisors = [Fraction(str(c.divisor)) for c in checks if isinstance(c, MultipleOf)]
    if divisors and not whole:
        step = divisors.pop()
    for other in divisors:
        step = _common(step, other)
    return step


def _common(a: Fraction, b: Fraction) -> Fraction:
    """The least common multiple of two fractions."""
    return Fraction(
        lcm(a.numerator * b.denominator, b.numerator * a.denominator),
        a.denominator * b.denominator,
    )


def _number(value: Fraction) -> int | float:
    if value.denominator == 1:
        return value.numerator
    return float(value)
