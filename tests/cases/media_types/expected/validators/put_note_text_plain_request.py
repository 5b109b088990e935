"""Checks: Body of `PUT /notes`."""

from ..runtime.core.check_results import Found, Json, add
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1notes/put/requestBody/content/text~1plain/schema"


def validate_put_note_text_plain_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(found, "type", "string", value, HERE)
    elif len(value) > 5:
        found = add(found, "maxLength", 5, value, HERE)
    return found
