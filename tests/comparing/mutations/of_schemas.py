"""Mutations of schemas."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from .parts import (
    Json,
    is_31,
    objects,
    of_type,
    plain,
    references,
    resolved,
    schemas,
    word,
)
from .registry import mutation


@mutation
def remove_field(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    name = random.choice(list(schema["properties"]))
    if schema.get("discriminator", {}).get("propertyName") == name:
        return False
    del schema["properties"][name]
    if name in schema.get("required", ()):
        schema["required"] = [one for one in schema["required"] if one != name]
    return True


@mutation
def add_field(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    name = word(random)
    schema["properties"][name] = {"type": random.choice(["string", "integer"])}
    if random.random() < 0.4:
        schema["required"] = [*schema.get("required", ()), name]
    return True


@mutation
def toggle_field(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    name = random.choice(list(schema["properties"]))
    required = list(schema.get("required", ()))
    schema["required"] = (
        [one for one in required if one != name]
        if name in required
        else [*required, name]
    )
    if not schema["required"]:
        del schema["required"]
    return True


@mutation
def change_type(document: Json, random: Random) -> bool:
    found = plain(document)
    if not found:
        return False
    schema = random.choice(found)
    others = {"integer": "number", "number": "integer", "string": "integer"}
    schema["type"] = others.get(schema["type"], "string")
    for key in ("minLength", "maxLength", "minimum", "maximum", "default", "example"):
        schema.pop(key, None)
    return True


@mutation
def widen_type(document: Json, random: Random) -> bool:
    if not is_31(document):
        return False
    found = plain(document)
    if not found:
        return False
    schema = random.choice(found)
    schema["type"] = [schema["type"], random.choice(["null", "null", "boolean"])]
    return True


@mutation
def toggle_null(document: Json, random: Random) -> bool:
    found = of_type(document, "string", "integer", "number", "array")
    found = [one for one in found if "enum" not in one]
    if is_31(document) or not found:
        return False
    schema = random.choice(found)
    schema["nullable"] = not schema.get("nullable", False)
    return True


@mutation
def add_value(document: Json, random: Random) -> bool:
    found = [one for one in schemas(document) if isinstance(one.get("enum"), list)]
    found = [
        one for one in found if all(isinstance(value, str) for value in one["enum"])
    ]
    if not found:
        return False
    random.choice(found)["enum"].append(word(random))
    return True


@mutation
def remove_value(document: Json, random: Random) -> bool:
    found = [one for one in schemas(document) if len(one.get("enum", ())) > 1]
    if not found:
        return False
    schema = random.choice(found)
    lost = schema["enum"].pop(random.randrange(len(schema["enum"])))
    if schema.get("default") == lost:
        del schema["default"]
    return True


@mutation
def add_enum(document: Json, random: Random) -> bool:
    found = [one for one in plain(document) if one["type"] == "string"]
    if not found:
        return False
    schema = random.choice(found)
    schema["enum"] = [word(random), word(random)]
    schema.pop("default", None)
    return True


@mutation
def change_limit(document: Json, random: Random) -> bool:
    """A limit is added, lowered, raised or removed."""
    limits = {
        "string": ("minLength", "maxLength"),
        "integer": ("minimum", "maximum"),
        "number": ("minimum", "maximum"),
        "array": ("minItems", "maxItems"),
    }
    found = [one for one in of_type(document, *limits) if "enum" not in one]
    if not found:
        return False
    schema = random.choice(found)
    keyword = random.choice(limits[schema["type"]])
    schema.pop("default", None)
    if keyword in schema and random.random() < 0.3:
        del schema[keyword]
        return True
    step = random.choice([-1, 1])
    start = {"min": 1, "max": 20}[keyword[:3]]
    schema[keyword] = max(0, schema.get(keyword, start) + step)
    return True


@mutation
def add_pattern(document: Json, random: Random) -> bool:
    found = [one for one in plain(document) if one["type"] == "string"]
    if not found:
        return False
    schema = random.choice(found)
    schema["pattern"] = "^[a-z]{1,8}$"
    schema.pop("default", None)
    return True


@mutation
def change_format(document: Json, random: Random) -> bool:
    found = [one for one in of_type(document, "string") if "enum" not in one]
    found = [one for one in found if one.get("format") not in ("binary", "byte")]
    if not found:
        return False
    schema = random.choice(found)
    schema["format"] = random.choice(["date", "date-time", "uuid", "email", "password"])
    for key in ("default", "example", "pattern", "minLength", "maxLength"):
        schema.pop(key, None)
    return True


@mutation
def change_access(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    name = random.choice(list(schema["properties"]))
    one = schema["properties"][name]
    if "$ref" in one:
        return False
    keyword = random.choice(["readOnly", "writeOnly"])
    one.pop("writeOnly" if keyword == "readOnly" else "readOnly", None)
    one[keyword] = not one.get(keyword, False)
    return True


@mutation
def toggle_additional(document: Json, random: Random) -> bool:
    found = objects(document)
    if not found:
        return False
    schema = random.choice(found)
    was = schema.pop("additionalProperties", True)
    if was is True:
        schema["additionalProperties"] = random.choice([False, {"type": "string"}])
    return True


@mutation
def toggle_unique(document: Json, random: Random) -> bool:
    found = of_type(document, "array")
    if not found:
        return False
    schema = random.choice(found)
    schema["uniqueItems"] = not schema.get("uniqueItems", False)
    return True


@mutation
def deprecate_field(document: Json, random: Random) -> bool:
    found = plain(document)
    if not found:
        return False
    random.choice(found)["deprecated"] = True
    return True


@mutation
def rename_schema(document: Json, random: Random) -> bool:
    known = document.get("components", {}).get("schemas")
    if not known:
        return False
    name = random.choice(list(known))
    other = f"{word(random).title()}Thing"
    old, new = (f"#/components/schemas/{one}" for one in (name, other))

    def moved(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: moved(one) for key, one in value.items()}
        if isinstance(value, list):
            return [moved(one) for one in value]
        return new if value == old else value

    known[other] = known.pop(name)
    changed = moved(document)
    document.clear()
    document.update(changed)
    return True


@mutation
def add_schema(document: Json, random: Random) -> bool:
    known = document.setdefault("components", {}).setdefault("schemas", {})
    properties = {word(random): {"type": "string"}}
    known[word(random).title()] = {"type": "object", "properties": properties}
    return True


@mutation
def inline_schema(document: Json, random: Random) -> bool:
    """A reference is replaced by what it refers to."""
    found = [
        (properties, name)
        for properties, name in references(document)
        if "$ref" not in json.dumps(resolved(document, properties[name]))
    ]
    if not found:
        return False
    properties, name = random.choice(found)
    properties[name] = json.loads(json.dumps(resolved(document, properties[name])))
    return True


@mutation
def make_union(document: Json, random: Random) -> bool:
    found = references(document)
    if not found:
        return False
    properties, name = random.choice(found)
    properties[name] = {"anyOf": [properties[name], {"type": "boolean"}]}
    return True
