"""Checks: `#/components/schemas/Customer`."""

from __future__ import annotations

from ..runtime.depth import deep
from ..runtime.formats.dates import is_date
from ..runtime.formats.encodings import is_byte
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run, token

HERE = "#/components/schemas/Customer"
KNOWN_1 = frozenset(("name", "born", "photo", "referrer", "friends"))


def validate_customer(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Customer`."""
    return run(check, value, plain)


@deep
def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "name" not in value:
        found = add(found, "", "required", "name", value, HERE)
    elif type(item := value["name"]) is not str:
        found = add_member(found, "name", "type", "string", item, HERE)
    elif len(item) < 1:
        found = add_member(found, "name", "minLength", 1, item, HERE)
    if "born" in value:
        if type(item := value["born"]) is not str:
            found = add_member(found, "born", "type", "string", item, HERE)
        elif not is_date(item):
            found = add_member(found, "born", "format", "date", item, HERE)
    if "photo" in value:
        if type(item := value["photo"]) is not str:
            found = add_member(found, "photo", "type", "string", item, HERE)
        elif not is_byte(item):
            found = add_member(found, "photo", "format", "byte", item, HERE)
    if "referrer" in value:
        item = value["referrer"]
        if inner := check(item):
            found = nest(found, "/referrer", inner)
    if "friends" in value:
        item = value["friends"]
        if inner := _properties_friends(item):
            found = nest(found, "/friends", inner)
    for key, item in value.items():
        if key not in KNOWN_1:
            found = add(found, token(key), "additionalProperties", False, item, HERE)
    return found


def _properties_friends(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Customer/properties/friends`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/properties/friends")
    for key, item in value.items():
        if inner := check(item):
            found = nest(found, token(key), inner)
    return found
