"""Checks: `#/components/schemas/Tree`."""

from ..runtime.core.check_results import Found, Json
from ..runtime.validation.violations import Violation, run
from . import schemas_tree


def validate_tree(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return schemas_tree.check(value)
