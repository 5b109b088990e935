"""Checks: `#/components/schemas/Contact`."""

from __future__ import annotations

from ..runtime.branches import any_of
from ..runtime.formats.mail import is_email
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run

HERE = "#/components/schemas/Contact"


def validate_contact(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Contact`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "mail" in value:
        if type(item := value["mail"]) is not str:
            found = add_member(found, "mail", "type", "string", item, HERE)
        elif not is_email(item):
            found = add_member(found, "mail", "format", "email", item, HERE)
    if "phone" in value and type(item := value["phone"]) is not str:
        found = add_member(found, "phone", "type", "string", item, HERE)
    if inner := any_of(value, (_any_of_0, _any_of_1), HERE):
        found = nest(found, "", inner)
    return found


def _any_of_0(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Contact/anyOf/0`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "mail" not in value:
            found = add(found, "", "required", "mail", value, HERE + "/anyOf/0")
    return found


def _any_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Contact/anyOf/1`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "phone" not in value:
            found = add(found, "", "required", "phone", value, HERE + "/anyOf/1")
    return found
