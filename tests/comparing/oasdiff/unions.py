"""Compositions and discriminators."""

from __future__ import annotations

from typing import Any

from .parts import CAT, DIRECTIONS, DOG, Json, schema_check

_TAGS = {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}


def _union(**discriminator: Any) -> Json:
    union: Json = {"oneOf": [CAT, DOG]}
    return {**union, "discriminator": discriminator} if discriminator else union


def _composed() -> None:
    tagged = _union(propertyName="kind", mapping=_TAGS)
    untagged = _union(propertyName="kind")
    half = _union(propertyName="kind", mapping={"cat": _TAGS["cat"]})
    other = _union(propertyName="kind", mapping={**_TAGS, "dog": _TAGS["cat"]})
    for direction, (added, removed) in DIRECTIONS.items():
        for scope in ("body", "property"):
            place = f"{direction}-{scope}"
            one = {"allOf": [CAT]}
            both = {"allOf": [CAT, DOG]}
            noted = {"allOf": [CAT, {"description": "A cat"}]}
            schema_check(place, "all-of-added", added, one, both)
            schema_check(place, "all-of-removed", removed, both, one)
            schema_check(place, "all-of-added-annotation-only", "info", one, noted)
            schema_check(place, "all-of-removed-annotation-only", "info", noted, one)
            for keyword, name in (("anyOf", "any-of"), ("oneOf", "one-of")):
                first, second = {keyword: [CAT]}, {keyword: [CAT, DOG]}
                schema_check(place, f"{name}-added", removed, first, second)
                schema_check(place, f"{name}-removed", added, second, first)
            name = "discriminator"
            for action, old, new in (
                ("added", _union(), tagged),
                ("removed", tagged, _union()),
                ("property-name-changed", tagged, {
                    **tagged, "discriminator": {"propertyName": "sort", "mapping": _TAGS}}),
                ("mapping-added", untagged, tagged),
                ("mapping-deleted", tagged, half),
                ("mapping-changed", tagged, other),
            ):  # fmt: skip
                schema_check(place, f"{name}-{action}", "info", old, new)
        place = f"{direction}-body"
        schema_check(place, "wrapped-in-one-of", "error", CAT, {"oneOf": [CAT, DOG]})


_composed()
