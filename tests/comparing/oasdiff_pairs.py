"""A pair of documents for each check of oasdiff that concerns a client, by the id of the
check; `oasdiff_checks.md` has the verdicts.

The checks are those of `checker/rules.go` of oasdiff/oasdiff, revision 001f320b. Checks of
extensions (`x-sunset`, `x-stability-level`, `x-extensible-enum`), of the version in `info`
and of descriptions are left out: no client depends on them.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Any

Json = dict[str, Any]
Documents = tuple[Json, Json]
CHECKS: dict[str, tuple[str, Documents]] = {}
"""The level of a check in oasdiff, and a pair of documents that it is about."""

_JSON = "application/json"
STRING: Json = {"type": "string"}
INTEGER: Json = {"type": "integer"}


def document(schemas: Json | None = None, **operation: Any) -> Json:
    """A document with one operation."""
    whole = {
        "operationId": "doIt",
        "tags": ["things"],
        "responses": {"204": {"description": "ok"}},
        **operation,
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "paths": {"/things": {"post": whole}},
        "components": {
            "schemas": {**_MEMBERS, **(schemas or {})},
            "securitySchemes": {
                "key": {"type": "apiKey", "name": "k", "in": "header"},
                "token": {"type": "http", "scheme": "bearer"},
                "oauth": {
                    "type": "oauth2",
                    "flows": {
                        "clientCredentials": {
                            "tokenUrl": "https://a.example/token",
                            "scopes": {"read": "Read", "write": "Write"},
                        }
                    },
                },
            },
        },
    }


def _member(name: str) -> Json:
    properties = {"kind": STRING, name: STRING}
    return {"type": "object", "required": ["kind"], "properties": properties}


_MEMBERS = {"Cat": _member("meow"), "Dog": _member("bark")}


def ref(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def thing(schema: Json) -> Json:
    return {"type": "object", "properties": {"a": schema}}


def at(place: str, schema: Json) -> Json:
    """A document with the schema in a place."""
    match place:
        case "request-parameter":
            return document(parameters=[parameter(schema)])
        case "request-parameter-property":
            return document(parameters=[parameter(thing(schema))])
        case "request-body":
            return document(requestBody=body(schema))
        case "request-property":
            return document(requestBody=body(thing(schema)))
        case "response-body":
            return document(responses={"200": response(schema)})
        case "response-property":
            return document(responses={"200": response(thing(schema))})
        case "response-header":
            headers = {"X-A": {"schema": schema}}
            return document(responses={"204": {"description": "", "headers": headers}})
        case _:
            raise ValueError(place)


def parameter(schema: Json, **other: Any) -> Json:
    style = {"style": "deepObject"} if schema.get("type") == "object" else {}
    return {"name": "q", "in": "query", "schema": schema, **style, **other}


def body(schema: Json, **other: Any) -> Json:
    return {"required": True, "content": {_JSON: {"schema": schema}}, **other}


def response(schema: Json, **other: Any) -> Json:
    return {"description": "ok", "content": {_JSON: {"schema": schema}}, **other}


def check(id_: str, level: str, old: Json, new: Json) -> None:
    assert id_ not in CHECKS, id_
    CHECKS[id_] = level, (deepcopy(old), deepcopy(new))


def schema_check(
    place: str, name: str, level: str, old: Json, new: Json, id_: str = ""
) -> None:
    check(id_ or f"{place}-{name}", level, at(place, old), at(place, new))


# Bounds

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

# What applies to a schema as a whole: added narrows, removed widens

_OBJECT: Json = {"type": "object", "properties": {"b": STRING, "c": STRING}}
_ARRAY: Json = {"type": "array", "items": STRING}
_IF = {"if": {"required": ["b"]}}
_THEN = {"then": {"required": ["c"]}}
_ELSE = {"else": {"required": ["c"]}}
_APPLIED: dict[str, tuple[Json, Json]] = {
    "if": (_OBJECT, {**_OBJECT, **_IF, **_THEN}),
    "then": ({**_OBJECT, **_IF}, {**_OBJECT, **_IF, **_THEN}),
    "else": ({**_OBJECT, **_IF}, {**_OBJECT, **_IF, **_ELSE}),
    "contains": (_ARRAY, {**_ARRAY, "contains": {"enum": ["a"]}}),
    "dependent-required": (_OBJECT, {**_OBJECT, "dependentRequired": {"b": ["c"]}}),
    "dependent-schema": (
        _OBJECT,
        {**_OBJECT, "dependentSchemas": {"b": {"required": ["c"]}}},
    ),
    "pattern-property": (
        _OBJECT,
        {**_OBJECT, "patternProperties": {"^d": {"type": "string", "maxLength": 3}}},
    ),
    "property-names": (_OBJECT, {**_OBJECT, "propertyNames": {"maxLength": 9}}),
    "unevaluated-items": (
        {"type": "array", "prefixItems": [STRING]},
        {"type": "array", "prefixItems": [STRING], "unevaluatedItems": False},
    ),
    "unevaluated-properties": (_OBJECT, {**_OBJECT, "unevaluatedProperties": False}),
    "content-schema": (
        {"type": "string", "contentMediaType": _JSON},
        {"type": "string", "contentMediaType": _JSON, "contentSchema": thing(INTEGER)},
    ),
    "const": (STRING, {"type": "string", "const": "x"}),
}
_DIRECTIONS = {"request": ("error", "info"), "response": ("info", "error")}


def _applied() -> None:
    for direction, (added, removed) in _DIRECTIONS.items():
        for scope in ("body", "property"):
            place = f"{direction}-{scope}"
            for name, (without, with_) in _APPLIED.items():
                schema_check(place, f"{name}-added", added, without, with_)
                schema_check(place, f"{name}-removed", removed, with_, without)
            dependent = [
                {**_OBJECT, "dependentRequired": {"b": [needed]}}
                for needed in ("c", "d")
            ]
            schema_check(place, "dependent-required-changed", "error", *dependent)
            values = [{"type": "string", "const": value} for value in ("x", "y")]
            schema_check(place, "const-changed", "error", *values)
            for name, members in (
                ("content-media-type-changed", ("contentMediaType", "text/csv", _JSON)),
                ("content-encoding-changed", ("contentEncoding", "base64", "base32")),
            ):
                key, *both = members
                pair = [{"type": "string", key: one} for one in both]
                schema_check(place, name, "error", *pair)
            prefixes = [
                {"type": "array", "prefixItems": items}
                for items in ([STRING], [STRING, INTEGER])
            ]
            added_item = "info" if direction == "request" else "error"
            removed_item = "error" if direction == "request" else "info"
            schema_check(place, "prefix-items-added", added_item, *prefixes)
            schema_check(place, "prefix-items-removed", removed_item, *prefixes[::-1])
            unique = {**_ARRAY, "uniqueItems": True}
            if direction == "request":
                schema_check(place, "unique-items-set", "error", _ARRAY, unique)
            widens = "info" if direction == "request" else "error"
            schema_check(place, "unique-items-unset", widens, unique, _ARRAY)
            steps = [{"type": "integer", "multipleOf": step} for step in (2, 4, 3)]
            schema_check(place, "multiple-of-changed", "error", steps[0], steps[2])
            if direction == "request":
                schema_check(place, "multiple-of-generalized", "info", *steps[1::-1])
            else:
                schema_check(place, "multiple-of-specialized", "info", *steps[:2])


_applied()

# Compositions and discriminators

_CAT, _DOG = ref("Cat"), ref("Dog")
_TAGS = {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}


def _union(**discriminator: Any) -> Json:
    union: Json = {"oneOf": [_CAT, _DOG]}
    return {**union, "discriminator": discriminator} if discriminator else union


def _composed() -> None:
    tagged = _union(propertyName="kind", mapping=_TAGS)
    untagged = _union(propertyName="kind")
    half = _union(propertyName="kind", mapping={"cat": _TAGS["cat"]})
    other = _union(propertyName="kind", mapping={**_TAGS, "dog": _TAGS["cat"]})
    for direction, (added, removed) in _DIRECTIONS.items():
        for scope in ("body", "property"):
            place = f"{direction}-{scope}"
            one = {"allOf": [_CAT]}
            both = {"allOf": [_CAT, _DOG]}
            noted = {"allOf": [_CAT, {"description": "A cat"}]}
            schema_check(place, "all-of-added", added, one, both)
            schema_check(place, "all-of-removed", removed, both, one)
            schema_check(place, "all-of-added-annotation-only", "info", one, noted)
            schema_check(place, "all-of-removed-annotation-only", "info", noted, one)
            for keyword, name in (("anyOf", "any-of"), ("oneOf", "one-of")):
                first, second = {keyword: [_CAT]}, {keyword: [_CAT, _DOG]}
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
        schema_check(place, "wrapped-in-one-of", "error", _CAT, {"oneOf": [_CAT, _DOG]})


_composed()

# Types, null, values, defaults

_TWO: Json = {"type": ["string", "boolean"]}
_NULL: Json = {"type": ["string", "null"]}
_NUMBER: Json = {"type": "number"}
_DATE: Json = {"type": "string", "format": "date"}


def _types() -> None:
    for place in (
        *("request-body", "request-property", "request-parameter"),
        *("request-parameter-property", "response-body", "response-property"),
    ):
        narrows, widens = _DIRECTIONS[place.partition("-")[0]]
        schema_check(place, "list-of-types-widened", widens, STRING, _TWO)
        schema_check(place, "list-of-types-narrowed", narrows, _TWO, STRING)
        changed = "warning" if place == "request-parameter-property" else "error"
        schema_check(place, "type-changed", changed, STRING, {"type": "boolean"})
        schema_check(place, "type-generalized", widens, INTEGER, _NUMBER)
        if place.startswith("response") or place == "request-parameter-property":
            schema_check(place, "type-specialized", narrows, _NUMBER, INTEGER)
        if "parameter" not in place:
            schema_check(place, "type-compatible", "info",
                         *((INTEGER, {"type": ["integer", "string"]})
                           if narrows == "error" else (_DATE, _DATE | {"title": "D"})))  # fmt: skip
        schema_check(place, "became-nullable", widens, STRING, _NULL)
        schema_check(place, "became-not-nullable", narrows, _NULL, STRING)
        defaults = [{"type": "string", "default": value} for value in "ab"]
        if place != "request-parameter-property":
            schema_check(place, "default-value-added", "info", STRING, defaults[0])
            schema_check(place, "default-value-removed", "info", defaults[0], STRING)
            schema_check(place, "default-value-changed", "info", *defaults)
    one, two = ({"type": "string", "enum": values} for values in (["a"], ["a", "b"]))
    for place in (
        *("request-property", "request-parameter", "request-parameter-property"),
        "response-property",
    ):
        narrows, widens = _DIRECTIONS[place.partition("-")[0]]
        added = "warning" if place == "response-property" else widens
        schema_check(place, "enum-value-added", added, one, two)
        schema_check(place, "enum-value-removed", narrows, two, one)
    schema_check("request-body", "enum-value-removed", "error", two, one)
    schema_check("response-body", "", "info", two, one,
                 "response-mediatype-enum-value-removed")  # fmt: skip
    for place in ("request-body", "request-property", "request-parameter"):
        schema_check(place, "became-enum", "error", STRING, one)
    closed = [{**one, "readOnly": True}, {**two, "readOnly": True}]
    schema_check("request-property", "", "info", *closed[::-1],
                 "request-read-only-property-enum-value-removed")  # fmt: skip
    closed = [{**one, "writeOnly": True}, {**two, "writeOnly": True}]
    schema_check("response-property", "", "info", *closed,
                 "response-write-only-property-enum-value-added")  # fmt: skip
    for place in ("request-property", "request-parameter", "response-property"):
        narrows, widens = _DIRECTIONS[place.partition("-")[0]]
        some = {"type": "string", "pattern": "^[a-c]$"}
        more = {"type": "string", "pattern": "^[a-z]$"}
        every = {"type": "string", "pattern": ".*"}
        schema_check(place, "pattern-added", narrows, STRING, some)
        schema_check(place, "pattern-removed", widens, some, STRING)
        schema_check(place, "pattern-changed", "warning", some, more)
        if narrows == "error":
            schema_check(place, "pattern-generalized", "info", some, every)
    for name, level, old, new in (
        ("type-changed", "error", STRING, INTEGER),
        ("type-generalized", "error", INTEGER, _NUMBER),
        ("type-specialized", "info", _NUMBER, INTEGER),
        ("type-compatible", "info", _DATE, {**_DATE, "title": "D"}),
        ("became-nullable", "error", STRING, _NULL),
        ("became-not-nullable", "info", _NULL, STRING),
    ):
        schema_check("response-header", name, level, old, new)


_types()

# Properties


def _object(required: bool, **field: Any) -> Json:
    whole: Json = {
        "type": "object",
        "properties": {"a": STRING, "b": {**STRING, **field}},
    }
    return {**whole, "required": ["b"]} if required else whole


def _properties() -> None:
    without = thing(STRING)
    with_default = {"default": "x"}
    request, answer = "request-body", "response-body"
    for id_, level, place, old, new in (
        ("request-property-removed", "warning", request, _object(False), without),
        ("new-required-request-property", "error", request, without, _object(True)),
        ("new-required-request-property-with-default", "error", request, without,
         _object(True, **with_default)),
        ("new-optional-request-property", "info", request, without, _object(False)),
        ("request-property-became-required", "error", request, _object(False),
         _object(True)),
        ("request-property-became-required-with-default", "error", request,
         _object(False, **with_default), _object(True, **with_default)),
        ("request-property-became-optional", "info", request, _object(True),
         _object(False)),
        ("response-optional-property-removed", "info", answer, _object(False), without),
        ("response-optional-property-added", "info", answer, without, _object(False)),
        ("response-required-property-removed", "error", answer, _object(True), without),
        ("response-required-property-added", "info", answer, without, _object(True)),
        ("response-property-became-optional", "error", answer, _object(True),
         _object(False)),
        ("response-property-became-required", "info", answer, _object(False),
         _object(True)),
        ("response-optional-write-only-property-removed", "info", answer,
         _object(False, writeOnly=True), without),
        ("response-optional-write-only-property-added", "info", answer, without,
         _object(False, writeOnly=True)),
        ("response-required-write-only-property-removed", "info", answer,
         _object(True, writeOnly=True), without),
        ("response-required-write-only-property-added", "info", answer, without,
         _object(True, writeOnly=True)),
        ("response-write-only-property-became-optional", "info", answer,
         _object(True, writeOnly=True), _object(False, writeOnly=True)),
        ("response-write-only-property-became-required", "info", answer,
         _object(False, writeOnly=True), _object(True, writeOnly=True)),
    ):  # fmt: skip
        check(id_, level, at(place, old), at(place, new))
    for direction in ("request", "response"):
        for word, is_required in (("optional", False), ("required", True)):
            for key, name in (("writeOnly", "write-only"), ("readOnly", "read-only")):
                plain, marked = (
                    _object(is_required, **{key: one}) for one in (False, True)
                )
                id_ = f"{direction}-{word}-property-became"
                is_warned = (
                    direction == "response" and is_required and key == "writeOnly"
                )
                level = "warning" if is_warned else "info"
                place = f"{direction}-body"
                check(f"{id_}-{name}", "info", at(place, plain), at(place, marked))
                check(f"{id_}-not-{name}", level, at(place, marked), at(place, plain))
        place = f"{direction}-property"
        marked = {**STRING, "deprecated": True}
        schema_check(place, "deprecated", "info", STRING, marked)
        schema_check(place, "reactivated", "info", marked, STRING)


_properties()

# Operations, parameters, bodies and responses


def _operation(**other: Any) -> Json:
    return document(**other)


def _operations() -> None:
    one = document()
    two = deepcopy(one)
    added = {"operationId": "other", "tags": ["things"],
             "responses": {"204": {"description": "ok"}}}  # fmt: skip
    two["paths"]["/others"] = {"get": added}
    three = deepcopy(one)
    three["paths"]["/things"]["get"] = added
    check("endpoint-added", "info", one, two)
    check("api-path-removed-without-deprecation", "error", two, one)
    check("api-removed-without-deprecation", "error", three, one)
    deprecated = document(deprecated=True)
    check("endpoint-deprecated", "info", one, deprecated)
    check("endpoint-reactivated", "info", deprecated, one)
    for id_, base in (
        ("api-path-removed-with-deprecation", two),
        ("api-removed-with-deprecation", three),
    ):
        old = deepcopy(base)
        for item in old["paths"].values():
            if "get" in item:
                item["get"]["deprecated"] = True
        check(id_, "info", old, one)
    named, unnamed = document(), document()
    del unnamed["paths"]["/things"]["post"]["operationId"]
    check("api-operation-id-removed", "info", named, unnamed)
    check("api-operation-id-added", "info", unnamed, named)
    check("api-tag-removed", "info", document(tags=["things", "more"]), one)
    check("api-tag-added", "info", one, document(tags=["things", "more"]))
    check("api-schema-removed", "info", document({"Old": thing(STRING)}), one)
    hooked = deepcopy(one)
    payload = {"content": {_JSON: {"schema": _CAT}}}
    hooked["webhooks"] = {
        "said": {
            "post": {"requestBody": payload, "responses": {"200": {"description": ""}}}
        }
    }
    check("webhook-added", "info", one, hooked)
    check("webhook-removed", "error", hooked, one)


_operations()


def _parameters() -> None:
    none, q = document(), parameter(STRING)
    optional = document(parameters=[q])
    required = document(parameters=[{**q, "required": True}])
    check("new-optional-request-parameter", "info", none, optional)
    check("new-required-request-parameter", "error", none, required)
    check("request-parameter-removed", "warning", optional, none)
    dying = document(parameters=[{**q, "deprecated": True}])
    check("request-parameter-removed-with-deprecation", "info", dying, none)
    check("request-parameter-became-required", "error", optional, required)
    check("request-parameter-became-optional", "info", required, optional)
    check("request-parameter-deprecated", "info", optional, dying)
    check("request-parameter-reactivated", "info", dying, optional)
    for id_, level, is_required in (
        ("new-optional-request-default-parameter-to-existing-path", "info", False),
        ("new-required-request-default-parameter-to-existing-path", "error", True),
    ):
        new = document()
        new["paths"]["/things"]["parameters"] = [{**q, "required": is_required}]
        check(id_, level, none, new)
    in_path, with_two = document(), document()
    for one, path in ((in_path, "/things/{a}"), (with_two, "/things/{a}/{b}")):
        one["paths"] = {path: one["paths"].pop("/things")}
        names = [name for name in "ab" if f"{{{name}}}" in path]
        one["paths"][path]["post"]["parameters"] = [
            {"name": name, "in": "path", "required": True, "schema": STRING}
            for name in names
        ]
    check("new-request-path-parameter", "error", in_path, with_two)
    header = {"name": "X-A", "in": "header"}
    objects = [
        document(parameters=[{**header, "schema": _object(required)}])
        for required in (False, True)
    ]
    check("request-header-property-became-required", "error", *objects)
    small = document(parameters=[{**header, "schema": thing(STRING)}])
    check("new-required-request-header-property", "error", small, objects[1])
    enum = {"type": "string", "enum": ["a"]}
    valued = document(parameters=[{**header, "schema": thing(enum)}])
    check("request-header-property-became-enum", "error", small, valued)


_parameters()


def _bodies_and_responses() -> None:
    none = document()
    required = document(requestBody=body(STRING))
    optional = document(requestBody=body(STRING, required=False))
    check("request-body-added-required", "error", none, required)
    check("request-body-added-optional", "info", none, optional)
    check("request-body-removed", "error", required, none)
    check("request-body-became-required", "error", optional, required)
    check("request-body-became-optional", "info", required, optional)
    two = deepcopy(required)
    content = two["paths"]["/things"]["post"]["requestBody"]["content"]
    content["text/plain"] = {"schema": STRING}
    check("request-body-media-type-added", "info", required, two)
    check("request-body-media-type-removed", "error", two, required)
    untyped = document(requestBody={"required": True, "content": {_JSON: {}}})
    check("request-body-media-type-schema-added", "error", untyped, required)
    check("request-body-media-type-schema-removed", "info", required, untyped)
    answer = document(responses={"200": response(STRING)})
    bare = document(responses={"200": {"description": "", "content": {_JSON: {}}}})
    check("response-body-media-type-schema-added", "info", bare, answer)
    check("response-body-media-type-schema-removed", "error", answer, bare)
    other = response(STRING)
    other["content"]["text/plain"] = {"schema": STRING}
    both = document(responses={"200": other})
    check("response-media-type-added", "info", answer, both)
    check("response-media-type-removed", "error", both, answer)
    for id_, level, old, new in (
        ("name-changed", "info", "application/a+json", "application/b+json"),
        ("name-generalized", "error", "application/a+json", _JSON),
        ("name-specialized", "info", _JSON, "application/a+json"),
    ):
        pair = [
            document(responses={"200": {"description": "", "content": {
                media_type: {"schema": STRING}}}})
            for media_type in (old, new)
        ]  # fmt: skip
        check(f"response-media-type-{id_}", level, *pair)
    items = [
        document(**{place: {"required": True, "content": {
            "application/jsonl": media_type}}})
        for place in ("requestBody",)
        for media_type in ({}, {"itemSchema": _CAT})
    ]  # fmt: skip
    for one in items:
        one["openapi"] = "3.2.0"
    check("request-body-media-type-item-schema-added", "error", *items)
    check("request-body-media-type-item-schema-removed", "info", *items[::-1])
    items = [
        document(responses={"200": {"description": "", "content": {
            "application/jsonl": media_type}}})
        for media_type in ({}, {"itemSchema": _CAT})
    ]  # fmt: skip
    for one in items:
        one["openapi"] = "3.2.0"
    check("response-body-media-type-item-schema-added", "info", *items)
    check("response-body-media-type-item-schema-removed", "error", *items[::-1])
    ok = {"200": response(STRING)}
    more = document(responses={**ok, "202": response(INTEGER)})
    check("response-success-status-added", "info", answer, more)
    check("response-success-status-removed", "error", more, answer)
    failing = document(responses={**ok, "404": response(_CAT)})
    check("response-non-success-status-added", "info", answer, failing)
    check("response-non-success-status-removed", "info", failing, answer)
    header = {"X-A": {"schema": STRING}}
    needed = {"X-A": {"schema": STRING, "required": True}}
    with_header, with_needed = (
        document(responses={"200": response(STRING, headers=one)})
        for one in (header, needed)
    )
    check("response-header-added", "info", answer, with_header)
    check("optional-response-header-removed", "warning", with_header, answer)
    check("required-response-header-removed", "error", with_needed, answer)
    check("response-header-became-optional", "error", with_needed, with_header)


_bodies_and_responses()

# Authentication


def _security() -> None:
    key: list[Json] = [{"key": []}]
    token: list[Json] = [{"token": []}]
    either = [*key, *token]
    read, write = [{"oauth": ["read"]}], [{"oauth": ["read", "write"]}]
    for name in ("api-security", "api-global-security"):
        for action, level, old, new in (
            ("removed", "error", either, key),
            ("added", "info", key, either),
            ("scope-added", "error", read, write),
            ("scope-removed", "info", write, read),
        ):
            pair = [
                document(security=one) if name == "api-security"
                else {**document(), "security": one}
                for one in (old, new)
            ]  # fmt: skip
            check(f"{name}-{action}", level, *pair)
    base: Json = {**document(), "security": [{"oauth": ["read"]}]}
    component = "api-security-component"

    def changed(change: Any) -> Json:
        new = deepcopy(base)
        change(new["components"]["securitySchemes"])
        return new

    def flow(schemes: Json) -> Json:
        found: Json = schemes["oauth"]["flows"]["clientCredentials"]
        return found

    fewer = changed(lambda schemes: schemes.pop("token"))
    check(f"{component}-removed", "info", base, fewer)
    check(f"{component}-added", "info", fewer, base)
    basic = {"type": "http", "scheme": "basic"}
    retyped = changed(lambda schemes: schemes.update(key=basic))
    check(f"{component}-type-changed", "info", base, retyped)
    url = {"tokenUrl": "https://b.example/token"}
    moved = changed(lambda schemes: flow(schemes).update(url))
    check(f"{component}-oauth-token-url-changed", "info", base, moved)
    code = {"authorizationUrl": "https://a.example/a", "tokenUrl": "https://a.example/t",
            "scopes": {}}  # fmt: skip
    first = changed(
        lambda schemes: schemes["oauth"].update(flows={"authorizationCode": code})
    )
    second = deepcopy(first)
    flows = second["components"]["securitySchemes"]["oauth"]["flows"]
    flows["authorizationCode"]["authorizationUrl"] = "https://b.example/a"
    check(f"{component}-oauth-url-changed", "info", first, second)
    scoped = changed(lambda schemes: flow(schemes)["scopes"].update(admin="Admin"))
    check(f"{component}-oauth-scope-added", "info", base, scoped)
    check(f"{component}-oauth-scope-removed", "info", scoped, base)
    told = changed(lambda schemes: flow(schemes)["scopes"].update(read="Reads"))
    check(f"{component}-oauth-scope-changed", "info", base, told)


_security()
