"""Checks: `#/components/schemas/Values`."""

import re

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.json_values import equal, is_whole
from ..runtime.validation.violations import Violation, run
from . import components_schemas_values_defs_local, size

HERE = "#/components/schemas/Values"
EXPECTED_1 = ("string", "integer", "null")
CONST_1 = 42
PATTERN_1 = re.compile("^x-").search
PATTERN_2 = re.compile("^[0-9]{5}\\Z").search


def validate_values(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "kind" not in value or value["kind"] != "values":
        found = member(found, value, "kind", "const", "values", HERE)
    if "nothing" not in value or value["nothing"] is not None:
        found = member(found, value, "nothing", "type", "null", HERE)
    if "mixed" in value:
        item = value["mixed"]
        if (
            type(item) is not str
            and type(item) is not int
            and not is_whole(item)
            and item is not None
        ):
            found = member(found, value, "mixed", "type", EXPECTED_1, HERE)
    if "text" in value and type(item := value["text"]) is not str and item is not None:
        found = member(found, value, "text", "type", ("string", "null"), HERE)
    if "described" in value and (inner := _properties_described(value["described"])):
        found = nest(found, inner, "described")
    if "answer" in value and not equal(value["answer"], CONST_1):
        found = member(found, value, "answer", "const", CONST_1, HERE)
    if "pair" in value and (inner := _properties_pair(value["pair"])):
        found = nest(found, inner, "pair")
    if "never" in value:
        found = member(found, value, "never", "false", False, HERE)
    if "patterned" in value and (inner := _properties_patterned(value["patterned"])):
        found = nest(found, inner, "patterned")
    if "conditional" in value:
        if inner := _properties_conditional(value["conditional"]):
            found = nest(found, inner, "conditional")
    if "image" in value and type(value["image"]) is not str:
        found = member(found, value, "image", "type", "string", HERE)
    if "local" in value:
        if inner := components_schemas_values_defs_local.check(value["local"]):
            found = nest(found, inner, "local")
    seen = _schema_properties(value)
    for key, item in value.items():
        if key not in seen:
            found = add(found, "unevaluatedProperties", False, item, HERE, key)
    return found


def _properties_described(value: Json) -> Found:
    found: Found = None
    if type(value) is int or type(value) is float:
        if value > 5:
            found = add(found, "maximum", 5, value, HERE + "/properties/described")
    if inner := size.check(value):
        found = nest(found, inner)
    return found


def _properties_pair(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE + "/properties/pair")
    if len(value) < 2:
        found = add(found, "minItems", 2, value, HERE + "/properties/pair")
    if len(value) > 0:
        entry = value[0]
        if type(entry) is not str:
            found = add(
                found,
                "type",
                "string",
                entry,
                HERE + "/properties/pair/prefixItems/0",
                0,
            )
    if len(value) > 1:
        entry = value[1]
        if type(entry) is not int and not is_whole(entry):
            found = add(
                found,
                "type",
                "integer",
                entry,
                HERE + "/properties/pair/prefixItems/1",
                1,
            )
    if len(value) > 2:
        found = add(found, "items", False, value[2], HERE + "/properties/pair", 2)
    return found


def _properties_patterned(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/properties/patterned")
    for key, item in value.items():
        if PATTERN_1(key):
            if type(item) is not str:
                found = add(
                    found,
                    "type",
                    "string",
                    item,
                    HERE + "/properties/patterned/patternProperties/^x-",
                    key,
                )
    for key in value:
        if inner := _properties_patterned_property_names(key):
            found = nest(found, inner, key)
    return found


def _properties_conditional(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/properties/conditional")
    if "zip" in value and "country" not in value:
        found = add(
            found,
            "dependentRequired",
            "country",
            value,
            HERE + "/properties/conditional",
        )
    for name in ("country", "zip"):
        if name in value and type(value[name]) is not str:
            found = member(
                found, value, name, "type", "string", HERE + "/properties/conditional"
            )
    if _properties_conditional_if(value) is None:
        if inner := _properties_conditional_then(value):
            found = nest(found, inner)
    return found


def _schema_properties(value: dict[str, Json]) -> set[str]:
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


def _properties_patterned_property_names(value: Json) -> Found:
    found: Found = None
    if type(value) is str:
        if len(value) > 10:
            found = add(
                found,
                "maxLength",
                10,
                value,
                HERE + "/properties/patterned/propertyNames",
            )
    return found


def _properties_conditional_if(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "country" not in value or value["country"] != "US":
            found = member(
                found,
                value,
                "country",
                "const",
                "US",
                HERE + "/properties/conditional/if",
            )
    return found


def _properties_conditional_then(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "zip" in value:
            if inner := _properties_conditional_then_properties_zip(value["zip"]):
                found = nest(found, inner, "zip")
    return found


def _properties_conditional_then_properties_zip(value: Json) -> Found:
    found: Found = None
    if type(value) is str:
        if not PATTERN_2(value):
            found = add(
                found,
                "pattern",
                "^[0-9]{5}$",
                value,
                HERE + "/properties/conditional/then/properties/zip",
            )
    return found
