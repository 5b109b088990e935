"""Checks: Body of `POST /mixed`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.validation.violations import Violation, run
from . import meta

HERE = "#/paths/~1mixed/post/requestBody/content/multipart~1mixed/schema"


def validate_send_mixed_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE)
    if len(value) > 0:
        entry = value[0]
        if inner := meta.check(entry):
            found = nest(found, inner, 0)
    if len(value) > 1:
        entry = value[1]
        if type(entry) is not str:
            found = add(found, "type", "string", entry, HERE + "/prefixItems/1", 1)
    return found
