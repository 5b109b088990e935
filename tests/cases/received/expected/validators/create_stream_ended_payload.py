"""Checks:
`#/components/callbacks/Ended/{$request.body#~1url}~1ended/post/requestBody/content/application~1json/schema`.
"""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.validation.violations import Violation, run
from . import pet

HERE = "#/components/callbacks/Ended/{$request.body#~1url}~1ended/post/requestBody/content/application~1json/schema"


def validate_create_stream_ended_payload(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not list:
        return add(None, "type", "array", value, HERE)
    for index, entry in enumerate(value):
        if inner := pet.check(entry):
            found = nest(found, inner, index)
    return found
