"""Checks: Body of `POST /search`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run

HERE = "#/paths/~1search/post/requestBody/content/application~1x-www-form-urlencoded/schema"


def validate_search_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model: Body of `POST /search`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "tags" in value:
        item = value["tags"]
        if inner := _properties_tags(item):
            found = nest(found, "/tags", inner)
    if "exploded" in value:
        item = value["exploded"]
        if inner := _properties_exploded(item):
            found = nest(found, "/exploded", inner)
    if "range" in value:
        item = value["range"]
        if inner := _properties_range(item):
            found = nest(found, "/range", inner)
    return found


def _properties_tags(value: Json) -> list[Violation] | None:
    """`#/paths/~1search/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/tags`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/tags")
    for index, entry in enumerate(value):
        if type(entry) is not str:
            found = add(
                found,
                f"/{index}",
                "type",
                "string",
                entry,
                HERE + "/properties/tags/items",
            )
    return found


def _properties_exploded(value: Json) -> list[Violation] | None:
    """`#/paths/~1search/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/exploded`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/exploded")
    for index, entry in enumerate(value):
        if type(entry) is not int and not is_whole(entry):
            found = add(
                found,
                f"/{index}",
                "type",
                "integer",
                entry,
                HERE + "/properties/exploded/items",
            )
    return found


def _properties_range(value: Json) -> list[Violation] | None:
    """`#/paths/~1search/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/range`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/properties/range")
    if "low" in value and type(item := value["low"]) is not int and not is_whole(item):
        found = add_member(
            found, "low", "type", "integer", item, HERE + "/properties/range"
        )
    if "high" in value:
        if type(item := value["high"]) is not int and not is_whole(item):
            found = add_member(
                found, "high", "type", "integer", item, HERE + "/properties/range"
            )
    return found
