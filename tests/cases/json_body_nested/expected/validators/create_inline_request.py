"""Checks: Body of `POST /inline`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run

HERE = "#/paths/~1inline/post/requestBody/content/application~1json/schema"


def validate_create_inline_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model: Body of `POST /inline`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "deep" in value:
        item = value["deep"]
        if inner := _properties_deep(item):
            found = nest(found, "/deep", inner)
    return found


def _properties_deep(value: Json) -> list[Violation] | None:
    """`#/paths/~1inline/post/requestBody/content/application~1json/schema/properties/deep`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/properties/deep")
    if "deeper" in value:
        item = value["deeper"]
        if inner := _properties_deep_properties_deeper(item):
            found = nest(found, "/deeper", inner)
    return found


def _properties_deep_properties_deeper(value: Json) -> list[Violation] | None:
    """`#/paths/~1inline/post/requestBody/content/application~1json/schema/properties/deep/properties/deeper`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(
            None,
            "",
            "type",
            "object",
            value,
            HERE + "/properties/deep/properties/deeper",
        )
    if "n" not in value:
        found = add(
            found,
            "",
            "required",
            "n",
            value,
            HERE + "/properties/deep/properties/deeper",
        )
    elif type(item := value["n"]) is not int and not is_whole(item):
        found = add_member(
            found,
            "n",
            "type",
            "integer",
            item,
            HERE + "/properties/deep/properties/deeper",
        )
    return found
