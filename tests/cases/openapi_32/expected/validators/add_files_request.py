"""Checks: Body of `POST /files`."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.validation.violations import Violation, run
from . import file

HERE = "#/paths/~1files/post/requestBody/content/application~1json"


def validate_add_files_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE)
    for index, entry in enumerate(value):
        if inner := file.check(entry):
            found = nest(found, inner, index)
    return found
