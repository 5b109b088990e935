"""Checks: `#/components/schemas/Values`."""

from __future__ import annotations

import re

from ..runtime.json_data import among, is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run, token
from . import size

HERE = "#/components/schemas/Values"
VALUES_1 = (42,)
PATTERN_1 = re.compile("^x-").search
PATTERN_2 = re.compile("^[0-9]{5}\\Z").search


def validate_values(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Values`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "kind" not in value:
        found = add(found, "", "required", "kind", value, HERE)
    else:
        item = value["kind"]
        if item not in ("values",):
            found = add_member(found, "kind", "const", ("values",), item, HERE)
    if "nothing" not in value:
        found = add(found, "", "required", "nothing", value, HERE)
    elif (item := value["nothing"]) is not None:
        found = add_member(found, "nothing", "type", "null", item, HERE)
    if "mixed" in value:
        item = value["mixed"]
        if (
            type(item) is not str
            and type(item) is not int
            and not is_whole(item)
            and item is not None
        ):
            found = add_member(
                found, "mixed", "type", ("string", "integer", "null"), item, HERE
            )
    if "text" in value and type(item := value["text"]) is not str and item is not None:
        found = add_member(found, "text", "type", ("string", "null"), item, HERE)
    if "described" in value:
        item = value["described"]
        if inner := _properties_described(item):
            found = nest(found, "/described", inner)
    if "answer" in value:
        item = value["answer"]
        if not among(item, VALUES_1):
            found = add_member(found, "answer", "const", VALUES_1, item, HERE)
    if "pair" in value:
        item = value["pair"]
        if inner := _properties_pair(item):
            found = nest(found, "/pair", inner)
    if "never" in value:
        found = add_member(found, "never", "false", False, value["never"], HERE)
    if "patterned" in value:
        item = value["patterned"]
        if inner := _properties_patterned(item):
            found = nest(found, "/patterned", inner)
    if "conditional" in value:
        item = value["conditional"]
        if inner := _properties_conditional(item):
            found = nest(found, "/conditional", inner)
    if "image" in value and type(item := value["image"]) is not str:
        found = add_member(found, "image", "type", "string", item, HERE)
    if "local" in value:
        if type(item := value["local"]) is not str:
            found = add(found, "/local", "type", "string", item, HERE + "/$defs/Local")
        elif item not in ("here", "there"):
            found = add(
                found, "/local", "enum", ("here", "there"), item, HERE + "/$defs/Local"
            )
    seen = _schema_properties(value)
    for key, item in value.items():
        if key not in seen:
            found = add(found, token(key), "unevaluatedProperties", False, item, HERE)
    return found


def _properties_described(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Values/properties/described`."""
    found: list[Violation] | None = None
    if type(value) is int or type(value) is float:
        if value > 5:
            found = add(found, "", "maximum", 5, value, HERE + "/properties/described")
    if inner := size.check(value):
        found = nest(found, "", inner)
    return found


def _properties_pair(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Values/properties/pair`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/pair")
    if len(value) < 2:
        found = add(found, "", "minItems", 2, value, HERE + "/properties/pair")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "/0",
                "type",
                "string",
                entry,
                HERE + "/properties/pair/prefixItems/0",
            )
    if len(value) > 1:
        entry = value[1]
        if type(entry) is not int and not is_whole(entry):
            found = add(
                found,
                "/1",
                "type",
                "integer",
                entry,
                HERE + "/properties/pair/prefixItems/1",
            )
    if len(value) > 2:
        found = add(found, "/2", "items", False, value[2], HERE + "/properties/pair")
    return found


def _properties_patterned(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Values/properties/patterned`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/properties/patterned")
    for key, item in value.items():
        if PATTERN_1(key):
            if type(item) is not str:
                found = add(
                    found,
                    token(key),
                    "type",
                    "string",
                    item,
                    HERE + "/properties/patterned/patternProperties/^x-",
                )
    for key in value:
        if inner := _properties_patterned_property_names(key):
            found = nest(found, token(key), inner)
    return found


def _properties_conditional(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Values/properties/conditional`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/properties/conditional")
    if "zip" in value and "country" not in value:
        found = add(
            found,
            "",
            "dependentRequired",
            "country",
            value,
            HERE + "/properties/conditional",
        )
    if "country" in value and type(item := value["country"]) is not str:
        found = add_member(
            found, "country", "type", "string", item, HERE + "/properties/conditional"
        )
    if "zip" in value and type(item := value["zip"]) is not str:
        found = add_member(
            found, "zip", "type", "string", item, HERE + "/properties/conditional"
        )
    if _properties_conditional_if(value) is None:
        if inner := _properties_conditional_then(value):
            found = nest(found, "", inner)
    return found


def _schema_properties(value: dict[str, Json]) -> set[str]:
    """`#/components/schemas/Values`."""
    seen: set[str] = set()
    seen.update(
        (
            "kind",
            "nothing",
            "mixed",
            "text",
            "described",
            "answer",
            "pair",
            "never",
            "always",
            "patterned",
            "conditional",
            "image",
            "local",
        )
    )
    return seen


def _properties_patterned_property_names(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Values/properties/patterned/propertyNames`."""
    found: list[Violation] | None = None
    if type(value) is str:
        if len(value) > 10:
            found = add(
                found,
                "",
                "maxLength",
                10,
                value,
                HERE + "/properties/patterned/propertyNames",
            )
    return found


def _properties_conditional_if(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Values/properties/conditional/if`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "country" not in value:
            found = add(
                found,
                "",
                "required",
                "country",
                value,
                HERE + "/properties/conditional/if",
            )
        else:
            item = value["country"]
            if item not in ("US",):
                found = add_member(
                    found,
                    "country",
                    "const",
                    ("US",),
                    item,
                    HERE + "/properties/conditional/if",
                )
    return found


def _properties_conditional_then(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Values/properties/conditional/then`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "zip" in value:
            item = value["zip"]
            if inner := _properties_conditional_then_properties_zip(item):
                found = nest(found, "/zip", inner)
    return found


def _properties_conditional_then_properties_zip(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Values/properties/conditional/then/properties/zip`."""
    found: list[Violation] | None = None
    if type(value) is str:
        if not PATTERN_2(value):
            found = add(
                found,
                "",
                "pattern",
                "^[0-9]{5}$",
                value,
                HERE + "/properties/conditional/then/properties/zip",
            )
    return found
