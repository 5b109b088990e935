"""Checks: `#/components/schemas/Values/$defs/Local`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/components/schemas/Values/$defs/Local"


def validate_components_schemas_values_defs_local(value: object) -> list[Violation]:
    """All violations by JSON data or a model:
    `#/components/schemas/Values/$defs/Local`.
    """
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE)
    elif value not in ("here", "there"):
        found = add(found, "", "enum", ("here", "there"), value, HERE)
    return found
