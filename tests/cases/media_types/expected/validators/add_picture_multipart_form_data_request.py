"""Checks: Body of `POST /pictures/{contentType}`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1pictures~1{contentType}/post/requestBody/content/multipart~1form-data/schema"


def validate_add_picture_multipart_form_data_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "file" not in value:
        found = absent(found, value, "file", HERE)
    if "title" in value and type(value["title"]) is not str:
        found = member(found, value, "title", "type", "string", HERE)
    return found
