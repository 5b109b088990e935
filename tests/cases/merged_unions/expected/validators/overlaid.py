"""Checks: `#/components/schemas/Overlaid`."""

from ..runtime.core.check_results import Found, Json, absent, add, member, nest
from ..runtime.validation.violations import Violation, run
from . import contact

HERE = "#/components/schemas/Overlaid"


def validate_overlaid(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if inner := contact.check(value):
        found = nest(found, inner)
    if inner := _all_of_1(value):
        found = nest(found, inner)
    if inner := _all_of_2(value):
        found = nest(found, inner)
    return found


def _all_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/allOf/1")
    if "other" not in value:
        found = absent(found, value, "other", HERE + "/allOf/1")
    if "mail" not in value:
        found = absent(found, value, "mail", HERE + "/allOf/1")
    elif inner := _all_of_1_properties_mail(value["mail"]):
        found = nest(found, inner, "mail")
    if "meta" in value and (inner := _all_of_1_properties_meta(value["meta"])):
        found = nest(found, inner, "meta")
    return found


def _all_of_2(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "meta" in value and (inner := _all_of_2_properties_meta(value["meta"])):
            found = nest(found, inner, "meta")
    return found


def _all_of_1_properties_mail(value: Json) -> Found:
    found: Found = None
    if type(value) is str:
        if len(value) > 60:
            found = add(
                found, "maxLength", 60, value, HERE + "/allOf/1/properties/mail"
            )
    return found


def _all_of_1_properties_meta(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/allOf/1/properties/meta")
    if "a" in value and type(value["a"]) is not str:
        found = member(
            found, value, "a", "type", "string", HERE + "/allOf/1/properties/meta"
        )
    return found


def _all_of_2_properties_meta(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/allOf/2/properties/meta")
    if "b" in value and type(value["b"]) is not str:
        found = member(
            found, value, "b", "type", "string", HERE + "/allOf/2/properties/meta"
        )
    return found
