"""Checks: `#/components/schemas/Pet`."""

from ..runtime.core.check_results import Found, Json
from ..runtime.validation.branches import any_of
from ..runtime.validation.violations import Violation, run
from . import cat, dog

HERE = "#/components/schemas/Pet"


def validate_pet(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return any_of(value, (cat.check, dog.check), HERE)
