"""Random schemas of objects, and data that each of them allows."""

from __future__ import annotations

import datetime as dt
import random
from base64 import b64encode
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.support.documents import ref

Schema = dict[str, Any]

PROPERTIES = [
    *("name", "class", "self", "type", "id", "date", "None", "a-b", "a_b", "", "名前"),
    *("list", "dataclass", "additional_properties", "field", "HTTPServer", "9lives"),
]
OTHERS = st.sampled_from(["other", "x-1", "A B", "ключ", "extra"])
TEXT = st.text(max_size=6)
TIMES = st.datetimes(timezones=st.just(dt.timezone.utc))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXT,
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)
FORMATS: dict[str, st.SearchStrategy[str]] = {
    "date-time": TIMES.map(lambda value: value.isoformat()[:-6] + "Z"),
    "date": st.dates().map(lambda value: value.isoformat()),
    "uuid": st.uuids().map(str),
    "byte": st.binary(max_size=5).map(lambda value: b64encode(value).decode()),
    "decimal": st.decimals(-99, 99, places=2).map(str),
}


class Schemas:
    """A document's component schemas, drawn from one seed."""

    def __init__(self, seed: int, count: int) -> None:
        self._random = random.Random(seed)
        self._names = [f"Thing{number}" for number in range(count)]
        self.components: dict[str, Schema] = {}
        self._strategies: dict[tuple[str, int], st.SearchStrategy[Any]] = {}
        for name in self._names:
            self.components[name] = self._object(3)
        for index in range(count // 4):  # merged schemas must not contradict each other
            base = self._names[index]
            self.components[f"Merged{index}"] = self._merged(base)
            self.components[f"Choice{index}"] = self._tagged(index)
            self.components[f"Shared{index}"] = self._shared(index)

    def _any(self, depth: int) -> Schema:
        kinds: list[Callable[[int], Schema]] = [self._scalar, self._enum]
        if depth > 0:
            kinds += [self._array, self._tuple, self._map, self._object, self._union]
            kinds += [self._reference]
        schema = self._random.choice(kinds)(depth - 1)
        if self._random.random() < 0.2 and isinstance(schema.get("type"), str):
            if not schema.keys() & {"enum", "const"}:
                schema["type"] = [schema["type"], "null"]
        return schema

    def _scalar(self, _: int) -> Schema:
        kind = self._random.choice(["string", "integer", "number", "boolean", "null"])
        if kind == "string" and self._random.random() < 0.6:
            return {"type": kind, "format": self._random.choice(list(FORMATS))}
        return {"type": kind}

    def _enum(self, _: int) -> Schema:
        values = [["a", "b"], [1, 2, 3], ["a", 1, None], [True], [0.5, 1.5], [None]]
        return {"enum": self._random.choice(values)}

    def _array(self, depth: int) -> Schema:
        return {"type": "array", "items": self._any(depth)}

    def _tuple(self, depth: int) -> Schema:
        first = [self._any(depth) for _ in range(self._random.randint(1, 3))]
        rest = self._random.choice([False, {"type": "integer"}])
        least = self._random.choice([0, len(first)])
        schema = {"type": "array", "prefixItems": first, "items": rest}
        return {**schema, "minItems": least}

    def _map(self, depth: int) -> Schema:
        return {"type": "object", "additionalProperties": self._any(depth)}

    def _reference(self, _: int) -> Schema:
        return dict(ref(self._random.choice(self._names)))

    def _union(self, depth: int) -> Schema:
        members = [self._any(depth) for _ in range(self._random.randint(2, 3))]
        return {"anyOf": members}

    def _object(self, depth: int) -> Schema:
        names = self._random.sample(PROPERTIES, self._random.randint(1, 6))
        properties = {name: self._any(depth - 1) for name in names}
        # Data of a required reference could be infinite.
        ends = [n for n in names if "$ref" not in str(properties[n])]
        required = [name for name in ends if self._random.random() < 0.5]
        schema = {"type": "object", "properties": properties, "required": required}
        rest = self._random.choice([None, False, {"type": "string", "format": "date"}])
        return schema if rest is None else {**schema, "additionalProperties": rest}

    def _merged(self, base: str) -> Schema:
        self.components[base].pop("additionalProperties", None)
        own = {"type": "object", "properties": {"own": self._any(1)}}
        if "$ref" not in str(own):
            own["required"] = ["own"]
        return {"allOf": [ref(base), own]}

    def _tagged(self, index: int) -> Schema:
        members: list[Schema] = []
        for tag in (f"first{index}", f"second{index}"):
            schema = self._object(2)
            schema["properties"]["tag"] = {"type": "string", "enum": [tag]}
            schema["required"].append("tag")
            members.append(schema)
        return {"oneOf": members}

    def _shared(self, index: int) -> Schema:
        members = [
            {"properties": {"tag": {"const": tag}, tag: self._any(1)}}
            for tag in (f"left{index}", f"right{index}")
        ]
        shared = {"tag": {"type": "string"}, "shared": self._any(1)}
        required = {"required": ["tag"]}
        return {"type": "object", "properties": shared, **required, "oneOf": members}

    # Data

    def component(self, name: str, depth: int = 6) -> st.SearchStrategy[Any]:
        """JSON data that the schema allows, in the form that the client writes.

        A strategy is made once: to make one takes longer than to draw from it.
        """
        if (name, depth) not in self._strategies:
            schema = self.components[name]
            self._strategies[name, depth] = self._data(schema, depth)
        return self._strategies[name, depth]

    def _data(self, schema: Schema, depth: int) -> st.SearchStrategy[Any]:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return st.deferred(lambda: self.component(name, depth - 1))
        if "allOf" in schema:
            base, own = schema["allOf"]
            parts = st.tuples(self._data(base, depth), self._known(own, depth))
            return parts.map(lambda pair: {**pair[0], **pair[1]})
        if "properties" in schema and "oneOf" in schema:
            common = self._known(schema, depth)
            member = st.one_of([self._chosen(m, depth) for m in schema["oneOf"]])
            pairs = st.tuples(common, member)
            return pairs.map(lambda pair: {**pair[0], **pair[1]})
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                return st.one_of([self._data(m, depth) for m in schema[keyword]])
        if "const" in schema:
            return st.just(schema["const"])
        if "enum" in schema:
            return st.sampled_from(schema["enum"])
        kind = schema["type"]
        if isinstance(kind, list):
            return st.none() | self._data({**schema, "type": kind[0]}, depth)
        return self._by_type(schema, kind, depth)

    def _by_type(self, schema: Schema, kind: str, depth: int) -> st.SearchStrategy[Any]:
        if kind == "array" and "prefixItems" in schema:
            return self._items(schema, depth)
        if kind == "array":
            item = self._data(schema["items"], depth - 1)
            return st.lists(item, max_size=2 if depth > 0 else 0)
        if kind == "object" and "properties" not in schema:
            value = self._data(schema["additionalProperties"], depth - 1)
            return st.dictionaries(TEXT, value, max_size=2 if depth > 0 else 0)
        if kind == "object":
            return self._whole(schema, depth)
        if kind == "string":
            return FORMATS.get(schema.get("format", ""), TEXT)
        scalars: dict[str, st.SearchStrategy[Any]] = {
            "integer": st.integers(-(2**70), 2**70),
            "number": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
            "boolean": st.booleans(),
            "null": st.none(),
        }
        return scalars[kind]

    def _items(self, schema: Schema, depth: int) -> st.SearchStrategy[Any]:
        first = st.tuples(*(self._data(s, depth - 1) for s in schema["prefixItems"]))
        if schema["minItems"] == 0:
            return st.integers(0, len(schema["prefixItems"])).flatmap(
                lambda length: first.map(lambda items: list(items)[:length])
            )
        more = st.lists(st.integers(), max_size=0 if schema["items"] is False else 2)
        return st.tuples(first, more).map(lambda both: [*both[0], *both[1]])

    def _known(self, schema: Schema, depth: int) -> st.SearchStrategy[dict[str, Any]]:
        required = schema.get("required", [])
        given = {
            name: self._data(inner, depth - 1)
            for name, inner in schema["properties"].items()
        }
        must = {name: value for name, value in given.items() if name in required}
        may = {n: v for n, v in given.items() if n not in must and depth > 0}
        return st.fixed_dictionaries(must, optional=may)

    def _chosen(self, member: Schema, depth: int) -> st.SearchStrategy[dict[str, Any]]:
        return self._known({**member, "required": ["tag"]}, depth)

    def _whole(self, schema: Schema, depth: int) -> st.SearchStrategy[dict[str, Any]]:
        known = self._known(schema, depth)
        rest = schema.get("additionalProperties")
        if rest is False or depth <= 0:
            return known
        value = JSON if rest is None else self._data(rest, depth - 1)
        others = st.dictionaries(OTHERS, value, max_size=2)
        return st.tuples(others, known).map(lambda both: {**both[0], **both[1]})
