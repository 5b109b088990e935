"""Checks: `#/components/schemas/Entry`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.core.depth import deep
from ..runtime.validation.branches import one_of
from ..runtime.validation.violations import Violation, run
from . import entries, folder

HERE = "#/components/schemas/Entry"


def validate_entry(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    return one_of(value, (folder.check, _one_of_1, entries.check), HERE)


def _one_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE + "/oneOf/1")
    return found
