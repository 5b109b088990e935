"""Random schemas of JSON Schema 2020-12 and of OpenAPI 3.0, for hypothesis to draw.

Each schema is complete: its references lead to its own `$defs`. A reference that leads
back to the same value without end is never drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

Schema = Any
Draw = Callable[[st.SearchStrategy[Any]], Any]

NAMES = ["a", "b", "c", "a/b", "~", "", "\u00e9", "x-1"]
TYPES = ["null", "boolean", "integer", "number", "string", "array", "object"]
PATTERNS = ["^a", "b$", "^[a-c]+$", "^x-", "\\d", "", "^.{2}$"]
SCALARS: list[Any] = [None, True, False, 0, 1, 2, -1, 1.0, 0.5, 1e2, 2**70, "", "a"]
SCALARS += ["b", "ab", "abc", "x-1", "1", "\u00e9", "\U0001f600", "2024-02-29"]
SCALARS += ["-1", "1.5", "true", "FALSE"]
SCALARS += [[], {}, [1], [True], [1.0], {"a": 1}, {"a": True}, [[]], [{}], {"b": None}]
FORMATS = {
    "date": ["2024-02-29", "2023-02-29", "24-01-01", "2024-1-1", "2024-01-01 "],
    "time": ["12:00:00Z", "23:59:60Z", "25:00:00Z", "12:00:00", "12:00:00+01:00"],
    "date-time": [
        "2024-02-29T12:00:00Z",
        "2024-02-29 12:00:00Z",
        "2024-02-30T00:00:00Z",
    ],
    "duration": ["P1D", "PT1H", "P", "P1W", "PT", "P1Y2M3DT4H5M6S", "P1D2H", "1D"],
    "email": ["a@b.c", "a", "a@", "@b", "a..b@c.d", '"a b"@c.d', "a@[127.0.0.1]"],
    "ipv4": ["127.0.0.1", "127.0.0.256", "1.2.3", "01.2.3.4", "1.2.3.4 "],
    "ipv6": ["::1", "::", "1::2::3", "12345::", "::ffff:1.2.3.4", "fe80::1%eth0"],
    "uuid": [
        "2eb8aa08-aa98-11ea-b4aa-73b441d16380",
        "2eb8aa08aa9811eab4aa73b441d16380",
        "2EB8AA08-AA98-11EA-B4AA-73B441D1638",
    ],
    "hostname": ["a.b", "-a.b", "a_b", "", "a..b", "a" * 64, "xn--nxasmq6b", "a."],
    "uri": ["http://a/b", "a", "//a", "urn:x", "http://a b", "http://[::1]/", ":x"],
    "uri-reference": ["/a", "a", "//a?b#c", "a b", "\\", "#x", "%zz", ""],
    "json-pointer": ["", "/a", "a", "/a~1b", "/~2", "/~", "//"],
    "relative-json-pointer": ["0", "1/a", "0#", "01", "-1", "", "/a"],
    "regex": ["^a", "(", "[a-z]+", "a{2}", "*"],
    "uri-template": ["{a}", "{", "/a/{b}", "{+c}/x", "{a b}"],
}
"""Strings for each format, some of them valid."""


@dataclass(frozen=True)
class Place:
    """The place that a schema is drawn for."""

    old: bool
    """Whether the schema is one of OpenAPI 3.0."""
    depth: int
    """How many further levels are allowed."""
    references: tuple[str, ...]
    """The references that are allowed here."""
    below: tuple[str, ...]
    """The references that are allowed for parts of the value."""

    def same(self) -> Place:
        """For the same value."""
        return Place(self.old, self.depth - 1, self.references, self.below)

    def inside(self) -> Place:
        """For a part of the value."""
        return Place(self.old, self.depth - 1, self.below, self.below)


Keyword = Callable[[Draw, Place], dict[str, Any]]
_COUNT = st.integers(0, 3)
_NUMBER = st.sampled_from([0, 1, 2, -1, 0.5, 1.5, 1e2, 10, 3])
_NAME = st.sampled_from(NAMES)


@st.composite
def _schema(draw: Draw, place: Place) -> Schema:
    choice = draw(st.integers(0, 19))
    if choice == 0 and not place.old:
        return draw(st.booleans())
    result: dict[str, Any] = {}
    if choice < 12:
        result.update(_old_type(draw) if place.old else _type(draw))
    simple, nested = (_OLD_SIMPLE, _OLD_NESTED) if place.old else (_SIMPLE, _NESTED)
    keywords = simple if place.depth <= 0 else simple + nested + nested
    for index in draw(st.lists(st.integers(0, len(keywords) - 1), max_size=4)):
        result.update(keywords[index](draw, place))
    return result


def _type(draw: Draw) -> dict[str, Any]:
    names = st.lists(st.sampled_from(TYPES), min_size=1, max_size=2, unique=True)
    types = draw(names)
    return {"type": types[0] if len(types) == 1 else types}


def _old_type(draw: Draw) -> dict[str, Any]:
    result: dict[str, Any] = {"type": draw(st.sampled_from(TYPES[1:]))}
    if draw(st.booleans()):
        result["nullable"] = draw(st.booleans())
    return result


def _nullable(draw: Draw, place: Place) -> dict[str, Any]:
    return {"nullable": True}


def _values(draw: Draw) -> list[Any]:
    return draw(st.lists(st.sampled_from(SCALARS), min_size=1, max_size=9))


def _enum(draw: Draw, place: Place) -> dict[str, Any]:
    return {"enum": _values(draw)}


def _text_enum(draw: Draw, place: Place) -> dict[str, Any]:
    strings = st.lists(
        st.sampled_from(["a", "b", "ab", "", "1", *"defghijk"]), min_size=1
    )
    return {"enum": draw(strings)}


def _const(draw: Draw, place: Place) -> dict[str, Any]:
    return {"const": draw(st.sampled_from(SCALARS))}


def _bound(draw: Draw, place: Place) -> dict[str, Any]:
    names = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]
    return {draw(st.sampled_from(names)): draw(_NUMBER)}


def _old_bound(draw: Draw, place: Place) -> dict[str, Any]:
    end = draw(st.sampled_from(["inimum", "aximum"]))
    result: dict[str, Any] = {f"m{end}": draw(_NUMBER)}
    if draw(st.booleans()):
        result[f"exclusiveM{end}"] = draw(st.booleans())
    return result


def _multiple(draw: Draw, place: Place) -> dict[str, Any]:
    return {"multipleOf": draw(st.sampled_from([1, 2, 0.5, 0.01, 3, 1e-8, 2.0]))}


def _count(draw: Draw, place: Place) -> dict[str, Any]:
    kinds = ["Length", "Items", "Properties"]
    ends = st.sampled_from(["min", "max"])
    return {draw(ends) + draw(st.sampled_from(kinds)): draw(_COUNT)}


def _pattern(draw: Draw, place: Place) -> dict[str, Any]:
    return {"pattern": draw(st.sampled_from(PATTERNS))}


def _format(draw: Draw, place: Place) -> dict[str, Any]:
    return {"format": draw(st.sampled_from(list(FORMATS)))}


def _unique(draw: Draw, place: Place) -> dict[str, Any]:
    return {"uniqueItems": draw(st.booleans())}


def _required(draw: Draw, place: Place) -> dict[str, Any]:
    return {"required": draw(st.lists(_NAME, min_size=1, max_size=3, unique=True))}


def _dependent_required(draw: Draw, place: Place) -> dict[str, Any]:
    needs = st.dictionaries(_NAME, st.lists(_NAME, max_size=2, unique=True), max_size=2)
    return {"dependentRequired": draw(needs)}


def _reference(draw: Draw, place: Place) -> dict[str, Any]:
    if not place.references:
        return {}
    target = draw(st.sampled_from(place.references))
    return {"$dynamicRef" if target == "#T" else "$ref": target}


def _properties(draw: Draw, place: Place) -> dict[str, Any]:
    members = st.dictionaries(_NAME, _schema(place.inside()), max_size=4)
    return {"properties": draw(members)}


def _alike(draw: Draw, place: Place) -> dict[str, Any]:
    """Several properties with one schema, some of them required."""
    names = draw(st.lists(_NAME, min_size=2, max_size=6, unique=True))
    schema = draw(_schema(place.inside()))
    some = st.lists(st.sampled_from(names), min_size=1, max_size=4, unique=True)
    return {"properties": dict.fromkeys(names, schema), "required": draw(some)}


def _pattern_properties(draw: Draw, place: Place) -> dict[str, Any]:
    members = st.dictionaries(
        st.sampled_from(PATTERNS), _schema(place.inside()), max_size=2
    )
    return {"patternProperties": draw(members)}


def _list_of(keyword: str) -> Keyword:
    def members(draw: Draw, place: Place) -> dict[str, Any]:
        listed = st.lists(_schema(place.same()), min_size=1, max_size=3)
        return {keyword: draw(listed)}

    return members


def _one(keyword: str, inside: bool) -> Keyword:
    def schema(draw: Draw, place: Place) -> dict[str, Any]:
        return {keyword: draw(_schema(place.inside() if inside else place.same()))}

    return schema


def _prefix(draw: Draw, place: Place) -> dict[str, Any]:
    listed = st.lists(_schema(place.inside()), min_size=1, max_size=3)
    return {"prefixItems": draw(listed)}


def _contains(draw: Draw, place: Place) -> dict[str, Any]:
    result = {"contains": draw(_schema(place.inside()))}
    for keyword in draw(st.sets(st.sampled_from(["minContains", "maxContains"]))):
        result[keyword] = draw(_COUNT)
    return result


def _condition(draw: Draw, place: Place) -> dict[str, Any]:
    keywords = draw(st.sets(st.sampled_from(["then", "else"])))
    return {
        keyword: draw(_schema(place.same())) for keyword in ["if", *sorted(keywords)]
    }


def _dependent_schemas(draw: Draw, place: Place) -> dict[str, Any]:
    members = st.dictionaries(_NAME, _schema(place.same()), max_size=2)
    return {"dependentSchemas": draw(members)}


_SIMPLE: tuple[Keyword, ...] = (
    *(_enum, _text_enum, _const, _bound, _bound, _multiple, _count, _count, _pattern),
    *(_format, _unique, _required, _dependent_required, _reference, _reference),
)
_NESTED: tuple[Keyword, ...] = (
    *(_properties, _properties, _alike, _pattern_properties, _prefix, _contains),
    *(_condition, _dependent_schemas, _list_of("allOf"), _list_of("anyOf")),
    *(_list_of("oneOf"), _one("not", False), _one("items", True), _one("items", True)),
    *(_one("additionalProperties", True), _one("propertyNames", True)),
    *(_one("unevaluatedProperties", True), _one("unevaluatedItems", True)),
)


_OLD_SIMPLE: tuple[Keyword, ...] = (
    *(_enum, _text_enum, _old_bound, _old_bound, _multiple, _count, _count, _pattern),
    *(_format, _unique, _required, _reference, _reference, _nullable),
)
_OLD_NESTED: tuple[Keyword, ...] = (
    *(_properties, _properties, _alike, _list_of("allOf"), _list_of("anyOf")),
    *(_list_of("oneOf"), _one("not", False), _one("items", True), _one("items", True)),
    _one("additionalProperties", True),
)


@st.composite
def old_components(draw: Draw) -> dict[str, Any]:
    """Schemas of OpenAPI 3.0 that refer to each other: `CASE` and some others."""
    names = [f"CASE{letter}" for letter in "XYZ"[: draw(st.integers(0, 3))]]
    pointers = tuple(f"#/components/schemas/{name}" for name in names)
    everywhere = ("#/components/schemas/CASE", *pointers)
    root = draw(_schema(Place(True, 2, pointers, everywhere)))
    others = {
        name: draw(_schema(Place(True, 2, pointers[index + 1 :], everywhere)))
        for index, name in enumerate(names)
    }
    return {"CASE": root, **others}


@st.composite
def resources(draw: Draw) -> dict[str, Any]:
    """`CASE`, a schema resource: a root with an `$id`, an anchor and `$defs`."""
    names = [f"d{index}" for index in range(draw(st.integers(0, 3)))]
    pointers = tuple(f"#/$defs/{name}" for name in names)
    everywhere = (*pointers, "#", "#root", *(("#T", "other") if names else ()))
    root = draw(_schema(Place(False, 2, pointers, everywhere)))
    if not isinstance(root, dict):
        root = {"allOf": [root]}
    own = {"$id": "https://example.com/CASE/root", "$anchor": "root"}
    root = {**own, "$dynamicAnchor": "T", **root}
    root["$defs"] = {
        name: draw(_schema(Place(False, 2, pointers[index + 1 :], everywhere)))
        for index, name in enumerate(names)
    }
    if names:
        other = draw(_schema(Place(False, 1, (), ("#T",))))
        other = other if isinstance(other, dict) else {"allOf": [other]}
        root["$defs"]["other"] = {"$id": "other", "$dynamicAnchor": "T", **other}
    return {"CASE": root}


@st.composite
def tagged_components(draw: Draw) -> dict[str, Any]:
    """A union with a discriminator, and its members, each with tags of its own.

    The tags alone decide, so a validator that ignores the discriminator must agree.
    """
    count = draw(st.integers(2, 3))
    pointers = [f"#/components/schemas/CASEK{index}" for index in range(count)]
    own = [draw(st.sampled_from([[f"t{n}"], [f"t{n}", f"u{n}"]])) for n in range(count)]
    members = {f"CASEK{n}": draw(_member(tags)) for n, tags in enumerate(own)}
    mapping = {tag: pointers[n] for n, tags in enumerate(own) for tag in tags}
    union: dict[str, Any] = {
        draw(st.sampled_from(["oneOf", "anyOf"])): [{"$ref": p} for p in pointers],
        "discriminator": {"propertyName": "kind", "mapping": mapping},
    }
    if draw(st.booleans()):
        union["nullable"] = True
    around = [
        union,
        {"type": "array", "items": union},
        {"type": "object", "properties": {"a": union, "b": union}},
        {"type": "object", "additionalProperties": union},
    ]
    return {"CASE": draw(st.sampled_from(around)), **members}


@st.composite
def _member(draw: Draw, tags: list[str]) -> Schema:
    place = Place(True, 1, (), ())
    properties = draw(st.dictionaries(_NAME, _schema(place), max_size=3))
    required = draw(st.sets(st.sampled_from(["kind", *properties])))
    result: dict[str, Any] = {
        "type": "object",
        "properties": {"kind": {"type": "string", "enum": tags}, **properties},
    }
    if required:
        result["required"] = sorted(required)
    if draw(st.booleans()):
        result["additionalProperties"] = False
    return result
