"""Bounds of values: lower and upper limits, and multiples."""

from __future__ import annotations

from .parts import INTEGER, STRING, schema_check

_BOUNDS = {
    "max": ("maximum", INTEGER, 10, 20),
    "exclusive-max": ("exclusiveMaximum", INTEGER, 10, 20),
    "min": ("minimum", INTEGER, 1, 2),
    "exclusive-min": ("exclusiveMinimum", INTEGER, 1, 2),
    "max-length": ("maxLength", STRING, 10, 20),
    "min-length": ("minLength", STRING, 1, 2),
    "max-items": ("maxItems", {"type": "array", "items": STRING}, 10, 20),
    "min-items": ("minItems", {"type": "array", "items": STRING}, 1, 2),
    "max-properties": ("maxProperties", {"type": "object"}, 10, 20),
    "min-properties": ("minProperties", {"type": "object"}, 1, 2),
    "multiple-of": ("multipleOf", INTEGER, 2, 4),
    "max-contains": (
        "maxContains",
        {"type": "array", "items": STRING, "contains": {"enum": ["a"]}},
        2,
        3,
    ),
    "min-contains": (
        "minContains",
        {"type": "array", "items": STRING, "contains": {"enum": ["a"]}},
        2,
        3,
    ),
}
_PLACES = {
    "request": ("request-body", "request-property", "request-parameter"),
    "response": ("response-body", "response-property", "response-header"),
}


def _bounds() -> None:
    for name, (keyword, base, small, large) in _BOUNDS.items():
        low, high = {**base, keyword: small}, {**base, keyword: large}
        for direction, places in _PLACES.items():
            narrows, widens = ("error", "info")
            if direction == "response":
                narrows, widens = ("info", "error")
            for place in places:
                schema_check(place, f"{name}-set", narrows, base, low)
                schema_check(place, f"{name}-unset", widens, low, base)
            if name == "multiple-of":
                continue
            is_max = "max" in name
            more, less = (widens, narrows) if is_max else (narrows, widens)
            for place in places[: 2 if direction == "response" else 3]:
                if "contains" in name and place == "request-parameter":
                    continue
                is_listed = "contains" in name or direction == "request"
                if is_listed or is_max:
                    schema_check(place, f"{name}-increased", more, low, high)
                if is_listed or not is_max:
                    schema_check(place, f"{name}-decreased", less, high, low)
    for name in ("max", "exclusive-max", "max-length", "max-items", "max-properties"):
        _read_only(f"{name}-decreased", name, is_less=True)
    for name in ("min", "exclusive-min"):
        _read_only(f"{name}-increased", name, is_less=False)


def _read_only(id_: str, name: str, *, is_less: bool) -> None:
    keyword, base, small, large = _BOUNDS[name]
    values = (large, small) if is_less else (small, large)
    old, new = ({**base, keyword: value, "readOnly": True} for value in values)
    schema_check("request-property", "", "info", old, new,
                 f"request-read-only-property-{id_}")  # fmt: skip


_bounds()
