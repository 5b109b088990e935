"""Strings and numbers that satisfy demands, and the types that a value can have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..formats import FORMATS
from ..model import Json, JsonType
from . import format_samples, numbers, pattern_strings
from .demands import Demands
from .evaluation import Evaluator, is_within

_WORD = "string"
_LONGEST = 100_000
"""Characters: a sample is not longer, even if `minLength` is."""


def types_of(demands: Demands) -> list[JsonType]:
    """The types to try: those that the schema names, or else those of its keywords."""
    if demands.types is not None:
        return sorted(demands.types, key=lambda type_: type_ is JsonType.NULL)
    likely: list[JsonType] = []
    if demands.properties or demands.names or demands.dependents or demands.needs:
        likely.append(JsonType.OBJECT)
    if demands.items or demands.contains or demands.is_unique:
        likely.append(JsonType.ARRAY)
    if any(FORMATS[one.name].type == "number" for one in demands.formats):
        likely.append(JsonType.NUMBER)
    if demands.patterns or demands.formats:
        likely.append(JsonType.STRING)
    if demands.limits:
        likely.append(JsonType.NUMBER)
    for keyword in demands.counts:
        likely.append(_COUNTED[keyword[3:]])
    return list(dict.fromkeys([*likely, *_ANY]))


_COUNTED = {
    "Length": JsonType.STRING,
    "Items": JsonType.ARRAY,
    "Properties": JsonType.OBJECT,
}
_ANY = (
    JsonType.STRING,
    JsonType.INTEGER,
    JsonType.OBJECT,
    JsonType.ARRAY,
    JsonType.BOOLEAN,
    JsonType.NUMBER,
    JsonType.NULL,
)


def fits(value: Json, demands: Demands, evaluator: Evaluator) -> bool:
    """Whether a scalar satisfies the keywords of its type; others are not looked at."""
    if isinstance(value, str):
        least, most = demands.least("minLength"), demands.counts.get("maxLength")
        return (
            least <= len(value) <= (len(value) if most is None else most)
            and all(evaluator.matches(pattern, value) for pattern in demands.patterns)
            and all(
                evaluator.passes(one, value)
                for one in demands.formats
                if one.type == "string"
            )
        )
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return all(is_within(one, value) for one in demands.limits) and all(
            evaluator.passes(one, value)
            for one in demands.formats
            if one.type == "number"
        )
    return True


def strings_of(
    demands: Demands, evaluator: Evaluator, formats: Sequence[str]
) -> Iterator[str]:
    """Strings, the likeliest first."""
    least, most = demands.least("minLength"), demands.counts.get("maxLength")
    seen: set[str] = set()
    for text in _strings(demands, formats, least, most):
        if text not in seen and fits(text, demands, evaluator):
            seen.add(text)
            yield text


def _strings(
    demands: Demands, formats: Sequence[str], least: int, most: int | None
) -> Iterator[str]:
    for name in (*(one.name for one in demands.formats), *formats):
        yield from format_samples.of_string(name, least, most)
    for pattern in demands.patterns:
        yield from pattern_strings.strings(pattern, least, most)
    if least > _LONGEST:
        return
    word = _WORD * -(-least // len(_WORD)) if least > len(_WORD) else _WORD
    word = word[: max(least, len(_WORD))]
    yield word if most is None else word[:most]
    for number in range(2, 100):
        digits = str(number)
        text = word[: max(0, least - len(digits))] if least else word
        text = f"{text}{digits}"
        yield text if most is None else text[-most:] if most else ""
    if least == 0:
        yield ""


def numbers_of(
    demands: Demands, evaluator: Evaluator, *, whole: bool
) -> Iterator[int | float]:
    """Numbers, the likeliest first."""
    names = [one.name for one in demands.formats if one.type == "number"]
    preferred = [
        format_samples.NUMBERS[name] for name in names if name in format_samples.NUMBERS
    ]
    for number in numbers.numbers(demands.limits, whole=whole, preferred=preferred):
        if fits(number, demands, evaluator):
            yield number
