"""Checks: Body of `POST /2.0/repositories/{username}/{slug}/merge`."""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~12.0~1repositories~1{username}~1{slug}~1merge/post/requestBody/content/application~1json/schema"


def validate_merge_repository_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "text" in value and type(value["text"]) is not str:
        found = member(found, value, "text", "type", "string", HERE)
    return found
