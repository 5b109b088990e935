"""Checks: Body of `POST /streams`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.formats.uris import is_uri
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1streams/post/requestBody/content/application~1json/schema"


def validate_create_stream_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "url" not in value or type(item := value["url"]) is not str:
        found = member(found, value, "url", "type", "string", HERE)
    elif not is_uri(item):
        found = member(found, value, "url", "format", "uri", HERE)
    return found
