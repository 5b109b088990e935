"""Checks: Body of `POST /files`."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, nest, run

HERE = "#/paths/~1files/post/requestBody/content/multipart~1form-data/schema"


def validate_upload_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model: Body of `POST /files`."""
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "file" not in value:
        found = add(found, "", "required", "file", value, HERE)
    if "thumbnails" in value:
        item = value["thumbnails"]
        if inner := _properties_thumbnails(item):
            found = nest(found, "/thumbnails", inner)
    if "note" in value:
        if type(item := value["note"]) is not str:
            found = add_member(found, "note", "type", "string", item, HERE)
        elif len(item) > 200:
            found = add_member(found, "note", "maxLength", 200, item, HERE)
    if "details" in value:
        item = value["details"]
        if inner := _properties_details(item):
            found = nest(found, "/details", inner)
    return found


def _properties_thumbnails(value: Json) -> list[Violation] | None:
    """`#/paths/~1files/post/requestBody/content/multipart~1form-data/schema/properties/thumbnails`."""
    found: list[Violation] | None = None
    if type(value) is not list:
        return add(None, "", "type", "array", value, HERE + "/properties/thumbnails")
    return found


def _properties_details(value: Json) -> list[Violation] | None:
    """`#/paths/~1files/post/requestBody/content/multipart~1form-data/schema/properties/details`."""
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE + "/properties/details")
    if "page" in value:
        if type(item := value["page"]) is not int and not is_whole(item):
            found = add_member(
                found, "page", "type", "integer", item, HERE + "/properties/details"
            )
    return found
