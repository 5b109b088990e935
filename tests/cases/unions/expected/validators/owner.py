"""Checks: `#/components/schemas/Owner`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.branches import any_of
from ..runtime.validation.violations import Violation, run
from . import company, person

HERE = "#/components/schemas/Owner"


def validate_owner(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return any_of(value, (person.check, company.check, _any_of_2), HERE)


def _any_of_2(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE + "/anyOf/2")
    return found
