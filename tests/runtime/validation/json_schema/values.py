"""Random JSON data near a schema: valid data with some errors."""

from __future__ import annotations

from random import Random
from typing import Any

from .schemas import FORMATS, NAMES, SCALARS

_DEEPEST = 5


def near(schema: Any, named: dict[str, Any], random: Random) -> Any:
    """A value that the schema may or may not allow; `named`: what its references reach,
    by their last tokens."""
    return _Maker(named, random).value(schema, 0)


class _Maker:
    def __init__(self, named: dict[str, Any], random: Random) -> None:
        self._named = named
        self._random = random

    def value(self, schema: Any, depth: int) -> Any:
        random = self._random
        if not isinstance(schema, dict) or depth > _DEEPEST or random.random() < 0.08:
            return self._any(depth)
        source = self._merged(schema, 0)
        if "const" in source and random.random() < 0.8:
            return source["const"]
        if source.get("enum") and random.random() < 0.8:
            return random.choice(source["enum"])
        match self._kind(source):
            case "object":
                return self._object(source, depth)
            case "array":
                return self._array(source, depth)
            case "string":
                return self._text(source)
            case "integer" | "number":
                return self._number(source)
            case "boolean":
                return random.random() < 0.5
            case "null":
                return None
            case _:
                return self._any(depth)

    def _merged(self, schema: Any, depth: int) -> dict[str, Any]:
        """The schema with what references, `allOf` and one alternative add to it."""
        result = dict(schema) if isinstance(schema, dict) else {}
        others: list[Any] = list(result.get("allOf", ()))
        for keyword in ("anyOf", "oneOf"):
            if result.get(keyword):
                others.append(self._random.choice(result[keyword]))
        for keyword in ("$ref", "$dynamicRef"):
            if keyword in result:
                name = result[keyword].rpartition("/")[2]
                others.append(self._named.get(name, {}))
        others += [result[k] for k in ("then", "if") if k in result]
        if depth < 3:
            for other in others:
                for keyword, value in self._merged(other, depth + 1).items():
                    mine = result.get(keyword)
                    if isinstance(mine, dict) and isinstance(value, dict):
                        result[keyword] = {**value, **mine}
                    else:
                        result.setdefault(keyword, value)
        return result

    def _kind(self, source: dict[str, Any]) -> str:
        if source.get("nullable") and self._random.random() < 0.2:
            return "null"
        types = source.get("type")
        if isinstance(types, str):
            return types
        if types:
            return str(self._random.choice(types))
        kinds = {
            "object": (
                "properties",
                "required",
                "additionalProperties",
                "propertyNames",
            ),
            "array": ("items", "prefixItems", "contains", "uniqueItems"),
            "string": ("pattern", "format", "minLength", "maxLength"),
            "number": ("minimum", "maximum", "multipleOf"),
        }
        possible = [k for k, words in kinds.items() if any(w in source for w in words)]
        return self._random.choice(possible or ["any"])

    def _object(self, source: dict[str, Any], depth: int) -> dict[str, Any]:
        random = self._random
        properties = source.get("properties", {})
        result: dict[str, Any] = {}
        for name in {**properties, **dict.fromkeys(source.get("required", ()))}:
            if random.random() < 0.85:
                result[name] = self.value(properties.get(name, {}), depth + 1)
        while random.random() < 0.3:
            name = random.choice(NAMES)
            others = source.get(
                "additionalProperties", source.get("unevaluatedProperties")
            )
            result[name] = self.value(properties.get(name, others), depth + 1)
        return result

    def _array(self, source: dict[str, Any], depth: int) -> list[Any]:
        prefix = source.get("prefixItems", [])
        items = source.get("items", source.get("contains"))
        count = self._random.choice([0, 1, 2, 3, len(prefix)])
        return [
            self.value(prefix[i] if i < len(prefix) else items, depth + 1)
            for i in range(count)
        ]

    def _text(self, source: dict[str, Any]) -> str:
        random = self._random
        if "format" in source and random.random() < 0.8:
            return random.choice(FORMATS[source["format"]])
        return "".join(
            random.choice("abcx-1\u00e9\U0001f600") for _ in range(random.randrange(4))
        )

    def _number(self, source: dict[str, Any]) -> Any:
        random = self._random
        words = (
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
        )
        base = random.choice([source[w] for w in words if w in source] or [1])
        return random.choice(
            [base, base + 1, base - 1, base * 2, float(base), 0, 7, 0.1]
        )

    def _any(self, depth: int) -> Any:
        random = self._random
        if depth > 2 or random.random() < 0.7:
            return random.choice(SCALARS)
        if random.random() < 0.5:
            return [self._any(depth + 1) for _ in range(random.randrange(3))]
        return {
            random.choice(NAMES): self._any(depth + 1)
            for _ in range(random.randrange(3))
        }
