"""Checks: `#/components/schemas/Blob`."""

from ..runtime.faults import Found, Json
from ..runtime.violations import Violation, run


def validate_blob(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    return None
