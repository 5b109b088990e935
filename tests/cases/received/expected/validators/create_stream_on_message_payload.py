"""Checks:
`#/paths/~1streams/post/callbacks/onMessage/{$request.body#~1url}/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
"""

from ..runtime.core.check_results import Found, Json, add, additional, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.violations import Violation, run
from . import code

HERE = "#/paths/~1streams/post/callbacks/onMessage/{$request.body#~1url}/post/requestBody/content/application~1x-www-form-urlencoded/schema"


def validate_create_stream_on_message_payload(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "MessageSid" not in value or type(value["MessageSid"]) is not str:
        found = member(found, value, "MessageSid", "type", "string", HERE)
    if "NumSegments" in value:
        if type(item := value["NumSegments"]) is not int and not is_whole(item):
            found = member(found, value, "NumSegments", "type", "integer", HERE)
    if "Delivered" in value:
        if type(item := value["Delivered"]) is not bool and item is not None:
            found = member(found, value, "Delivered", "type", ("boolean", "null"), HERE)
    if "Price" in value:
        if type(item := value["Price"]) is not float and type(item) is not int:
            found = member(found, value, "Price", "type", "number", HERE)
        elif item - item != 0:
            found = member(found, value, "Price", "type", "number", HERE)
    if "Tags" in value:
        if type(item := value["Tags"]) is not list:
            found = member(found, value, "Tags", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if type(entry) is not str:
                    found = member(found, value, "Tags", "type", "string", HERE, index)
    if "Codes" in value:
        if type(item := value["Codes"]) is not list:
            found = member(found, value, "Codes", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if inner := code.check(entry):
                    found = nest(found, inner, "Codes", index)
    if "Meta" in value:
        if type(item := value["Meta"]) is not dict:
            found = member(found, value, "Meta", "type", "object", HERE)
        else:
            for key, entry in item.items():
                if type(entry) is not int and not is_whole(entry):
                    found = additional(
                        found, value, "Meta", "type", "integer", HERE, key
                    )
    if "On" in value:
        if type(item := value["On"]) is not str:
            found = member(found, value, "On", "type", "string", HERE)
        elif not is_date(item):
            found = member(found, value, "On", "format", "date", HERE)
    return found
