"""Checks: `#/components/schemas/Values/$defs/Local`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Values/$defs/Local"


def validate_components_schemas_values_defs_local(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if value not in ("here", "there"):
        found = add(found, "enum", ("here", "there"), value, HERE)
    return found
