"""Checks: `#/components/schemas/Overlaid`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run
from . import contact

HERE = "#/components/schemas/Overlaid"


def validate_overlaid(value: object) -> list[Violation]:
    """All violations by JSON data or a model: `#/components/schemas/Overlaid`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if inner := contact.check(value):
        found = nest(found, "", inner)
    if inner := _all_of_1(value):
        found = nest(found, "", inner)
    if inner := _all_of_2(value):
        found = nest(found, "", inner)
    return found


def _all_of_1(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Overlaid/allOf/1`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/allOf/1")
    if "mail" not in value:
        found = add(found, "", "required", "mail", value, HERE + "/allOf/1")
    else:
        item = value["mail"]
        if inner := _all_of_1_properties_mail(item):
            found = nest(found, "/mail", inner)
    if "meta" in value:
        item = value["meta"]
        if inner := _all_of_1_properties_meta(item):
            found = nest(found, "/meta", inner)
    if "other" not in value:
        found = add(found, "", "required", "other", value, HERE + "/allOf/1")
    return found


def _all_of_2(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Overlaid/allOf/2`."""
    found: list[Violation] | None = None
    if type(value) is dict:
        if "meta" in value:
            item = value["meta"]
            if inner := _all_of_2_properties_meta(item):
                found = nest(found, "/meta", inner)
    return found


def _all_of_1_properties_mail(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Overlaid/allOf/1/properties/mail`."""
    found: list[Violation] | None = None
    if type(value) is str:
        if len(value) > 60:
            found = add(
                found, "", "maxLength", 60, value, HERE + "/allOf/1/properties/mail"
            )
    return found


def _all_of_1_properties_meta(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Overlaid/allOf/1/properties/meta`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/allOf/1/properties/meta")
    if "a" in value and type(item := value["a"]) is not str:
        found = add_member(
            found, "a", "type", "string", item, HERE + "/allOf/1/properties/meta"
        )
    return found


def _all_of_2_properties_meta(value: Json) -> list[Violation] | None:
    """`#/components/schemas/Overlaid/allOf/2/properties/meta`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/allOf/2/properties/meta")
    if "b" in value and type(item := value["b"]) is not str:
        found = add_member(
            found, "b", "type", "string", item, HERE + "/allOf/2/properties/meta"
        )
    return found
