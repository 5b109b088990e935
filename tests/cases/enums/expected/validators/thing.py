"""Checks: `#/components/schemas/Thing`."""

from __future__ import annotations

from ..runtime.json_data import among, is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run

HERE = "#/components/schemas/Thing"
VALUES_1 = ("a", 1, True, None)
VALUES_2 = (None,)


def validate_thing(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Thing`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "kind" not in value:
        found = add(found, "", "required", "kind", value, HERE)
    elif type(item := value["kind"]) is not str:
        found = add_member(found, "kind", "type", "string", item, HERE)
    elif item not in ("thing",):
        found = add_member(found, "kind", "enum", ("thing",), item, HERE)
    if "status" not in value:
        found = add(found, "", "required", "status", value, HERE)
    elif type(item := value["status"]) is not str and item is not None:
        found = add(
            found,
            "/status",
            "type",
            ("string", "null"),
            item,
            "#/components/schemas/Status",
        )
    elif item is not None and item not in ("open", "closed", None):
        found = add(
            found,
            "/status",
            "enum",
            ("open", "closed", None),
            item,
            "#/components/schemas/Status",
        )
    if "priority" in value:
        if type(item := value["priority"]) is not int and not is_whole(item):
            found = add(
                found,
                "/priority",
                "type",
                "integer",
                item,
                "#/components/schemas/Priority",
            )
        elif item not in (1, 2, 3):
            found = add(
                found,
                "/priority",
                "enum",
                (1, 2, 3),
                item,
                "#/components/schemas/Priority",
            )
    if "mixed" in value:
        item = value["mixed"]
        if not among(item, VALUES_1):
            found = add(
                found, "/mixed", "enum", VALUES_1, item, "#/components/schemas/Mixed"
            )
    if "size" in value:
        if type(item := value["size"]) is not str:
            found = add_member(found, "size", "type", "string", item, HERE)
        elif item not in ("s", "l"):
            found = add_member(found, "size", "enum", ("s", "l"), item, HERE)
    if "sizes" in value:
        item = value["sizes"]
        if inner := _properties_sizes(item):
            found = nest(found, "/sizes", inner)
    if "state" in value:
        if type(item := value["state"]) is not str and item is not None:
            found = add_member(found, "state", "type", ("string", "null"), item, HERE)
        elif item is not None and item not in ("on", "off", None):
            found = add_member(found, "state", "enum", ("on", "off", None), item, HERE)
    if "fraction" in value:
        if type(item := value["fraction"]) is not float and type(item) is not int:
            found = add(
                found,
                "/fraction",
                "type",
                "number",
                item,
                "#/components/schemas/Fractions",
            )
        elif item not in (0.5, 1.5):
            found = add(
                found,
                "/fraction",
                "enum",
                (0.5, 1.5),
                item,
                "#/components/schemas/Fractions",
            )
    if "nothing" in value:
        item = value["nothing"]
        if not among(item, VALUES_2):
            found = add_member(found, "nothing", "enum", VALUES_2, item, HERE)
    return found


def _properties_sizes(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Thing/properties/sizes`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/sizes")
    for index, entry in enumerate(value):
        if type(entry) is not str:
            found = add(
                found,
                f"/{index}",
                "type",
                "string",
                entry,
                HERE + "/properties/sizes/items",
            )
        elif entry not in ("s", "m", "l"):
            found = add(
                found,
                f"/{index}",
                "enum",
                ("s", "m", "l"),
                entry,
                HERE + "/properties/sizes/items",
            )
    return found
