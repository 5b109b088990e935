"""Checks: Body of `PUT /raw`."""

from __future__ import annotations

from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, run

HERE = "#/paths/~1raw/put/requestBody/content/text~1plain/schema"


def validate_put_raw_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model: Body of `PUT /raw`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not str:
        found = add(found, "", "type", "string", value, HERE)
    return found
