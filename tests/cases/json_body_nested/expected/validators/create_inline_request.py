"""Checks: Body of `POST /inline`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~1inline/post/requestBody/content/application~1json/schema"


def validate_create_inline_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "deep" in value and (inner := _properties_deep(value["deep"])):
        found = nest(found, inner, "deep")
    return found


def _properties_deep(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/properties/deep")
    if "deeper" in value:
        if inner := _properties_deep_properties_deeper(value["deeper"]):
            found = nest(found, inner, "deeper")
    return found


def _properties_deep_properties_deeper(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(
            None, "type", "object", value, HERE + "/properties/deep/properties/deeper"
        )
    if "n" not in value or type(item := value["n"]) is not int and not is_whole(item):
        found = member(
            found,
            value,
            "n",
            "type",
            "integer",
            HERE + "/properties/deep/properties/deeper",
        )
    return found
