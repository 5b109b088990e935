"""Checks: Body of `POST /bulk`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1bulk/post/requestBody/content/application~1x-ndjson/schema"


def validate_bulk_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "op" not in value or type(value["op"]) is not str:
        found = member(found, value, "op", "type", "string", HERE)
    return found
