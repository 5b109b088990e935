"""Checks: `#/components/schemas/Contact`."""

from ..runtime.core.check_results import Found, Json, absent, add, member, nest
from ..runtime.validation.branches import any_of
from ..runtime.validation.formats.mail import is_email
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Contact"


def validate_contact(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "mail" in value:
        if type(item := value["mail"]) is not str:
            found = member(found, value, "mail", "type", "string", HERE)
        elif not is_email(item):
            found = member(found, value, "mail", "format", "email", HERE)
    if "phone" in value and type(value["phone"]) is not str:
        found = member(found, value, "phone", "type", "string", HERE)
    if inner := any_of(value, (_any_of_0, _any_of_1), HERE):
        found = nest(found, inner)
    return found


def _any_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "mail" not in value:
            found = absent(found, value, "mail", HERE + "/anyOf/0")
    return found


def _any_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is dict:
        if "phone" not in value:
            found = absent(found, value, "phone", HERE + "/anyOf/1")
    return found
