"""Checks: Body of `POST /files`."""

from ..runtime.core.check_results import Found, Json, absent, add, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1files/post/requestBody/content/multipart~1form-data/schema"


def validate_upload_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "file" not in value:
        found = absent(found, value, "file", HERE)
    if "thumbnails" in value and type(value["thumbnails"]) is not list:
        found = member(found, value, "thumbnails", "type", "array", HERE)
    if "note" in value:
        if type(item := value["note"]) is not str:
            found = member(found, value, "note", "type", "string", HERE)
        elif len(item) > 200:
            found = member(found, value, "note", "maxLength", 200, HERE)
    if "details" in value and (inner := _properties_details(value["details"])):
        found = nest(found, inner, "details")
    return found


def _properties_details(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/properties/details")
    if "page" in value:
        if type(item := value["page"]) is not int and not is_whole(item):
            found = member(
                found, value, "page", "type", "integer", HERE + "/properties/details"
            )
    return found
