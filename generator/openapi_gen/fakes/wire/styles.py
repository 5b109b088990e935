"""The styles of parameters: RFC 6570's table of operators, and what OpenAPI adds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from ...parameter_styles import DeepObjectArrays
from ...records import dataclass
from .characters import Escape
from .json_text import scalar_text
from .unknown import Unknown

# RFC 6570 appendix A: what begins the expansion, what separates exploded items, whether
# they are named, and what is between a name and an empty value.
_OPERATORS = {
    "simple": ("", ",", False, ""),
    "label": (".", ".", False, ""),
    "matrix": (";", ";", True, ""),
    "form": ("", "&", True, "="),
    "cookie": ("", "; ", True, "="),
}
_DELIMITERS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value goes, and what is encoded there."""

    name: Escape
    """The name of the parameter, and the delimiters that are encoded."""
    value: Escape
    member: Escape
    """The name of a property, where it takes the place of the parameter's."""


def pairs(
    style: str,
    name: str,
    value: Any,
    explode: bool,
    place: Place,
    arrays: DeepObjectArrays,
) -> list[str]:
    """`name=value` strings in a query, a cookie or a form."""
    if style == "deepObject":
        return [
            f"{place.name(path)}={place.value(text)}"
            for path, text in _deep(name, value, arrays)
        ]
    if style in _DELIMITERS:
        if not explode:
            parts = _flat(value, place.value)
            joined = place.name(_DELIMITERS[style]).join(parts)
            return [f"{place.name(name)}={joined}"] if parts else []
        style = "form"
    if style not in ("form", "cookie"):
        raise Unknown(f"style {style} in a query")
    return _expanded(style, name, value, explode, place)


def segment(
    style: str, name: str, value: Any, explode: bool, place: Place
) -> str | None:
    """The text in a path or a header; None for nothing."""
    if style in _DELIMITERS:
        parts = _flat(value, place.value)
        return place.name(_DELIMITERS[style]).join(parts) if parts else None
    parts = _expanded(style, name, value, explode, place)
    first, separator, *_ = _OPERATORS[style]
    return first + separator.join(parts) if parts else None


def _expanded(
    style: str, name: str, value: Any, explode: bool, place: Place
) -> list[str]:
    """RFC 6570 section 3.2.1, without what is before the parts and between them."""
    if style not in _OPERATORS:
        raise Unknown(f"style {style}")
    _, _, is_named, if_empty = _OPERATORS[style]

    def named(text: str, label: str) -> str:
        return f"{label}={text}" if text else f"{label}{if_empty}"

    label = place.name(name)
    if isinstance(value, dict) and explode:
        return [
            (
                named(place.value(text), place.member(key))
                if is_named
                else f"{place.member(key)}={place.value(text)}"
            )
            for key, text in _members(cast("dict[str, Any]", value))
        ]
    parts = _flat(value, place.value)
    if parts and not explode:
        parts = [",".join(parts)]
    return [named(part, label) for part in parts] if is_named else parts


def _flat(value: Any, escape: Escape) -> list[str]:
    """The values of an array, an object or a scalar. What is null is undefined."""
    if isinstance(value, dict):
        members = _members(cast("dict[str, Any]", value))
        return [escape(text) for member in members for text in member]
    items = cast("list[object]", value) if isinstance(value, list) else [value]
    return [escape(scalar_text(one)) for one in items if one is not None]


def _members(value: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, one in value.items():
        if one is not None:
            yield name, scalar_text(one)


_ITEMS: dict[DeepObjectArrays, Callable[[int], str]] = {
    "indices": lambda index: f"[{index}]",
    "brackets": lambda index: "[]",
    "repeat": lambda index: "",
}


def _deep(path: str, value: Any, arrays: DeepObjectArrays) -> Iterator[tuple[str, str]]:
    """The names in brackets, and the values, at any depth."""
    if isinstance(value, dict):
        for name, one in cast("dict[str, Any]", value).items():
            yield from _deep(f"{path}[{name}]", one, arrays)
    elif isinstance(value, list):
        for index, one in enumerate(cast("list[object]", value)):
            yield from _deep(path + _ITEMS[arrays](index), one, arrays)
    elif value is not None:
        yield path, scalar_text(value)
