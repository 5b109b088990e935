"""Checks: `#/components/schemas/NewJob`."""

import re

from ..runtime.core.check_results import Found, Json, add, additional, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_duration
from ..runtime.validation.formats.uris import is_uri
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/NewJob"
PATTERN_1 = re.compile("^https?://").search
KNOWN_1 = frozenset(
    ("image", "arguments", "environment", "priority", "timeout", "callback_url")
)


def validate_new_job(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "image" not in value or type(item := value["image"]) is not str:
        found = member(found, value, "image", "type", "string", HERE)
    elif len(item) < 1:
        found = member(found, value, "image", "minLength", 1, HERE)
    if "arguments" in value:
        if type(item := value["arguments"]) is not list:
            found = member(found, value, "arguments", "type", "array", HERE)
        else:
            if len(item) > 50:
                found = member(found, value, "arguments", "maxItems", 50, HERE)
            for index, entry in enumerate(item):
                if type(entry) is not str:
                    found = member(
                        found, value, "arguments", "type", "string", HERE, index
                    )
    if "environment" in value:
        if type(item := value["environment"]) is not dict:
            found = member(found, value, "environment", "type", "object", HERE)
        else:
            for key, entry in item.items():
                if type(entry) is not str:
                    found = additional(
                        found, value, "environment", "type", "string", HERE, key
                    )
    if "priority" in value:
        if type(item := value["priority"]) is not int and not is_whole(item):
            found = member(found, value, "priority", "type", "integer", HERE)
        else:
            if item < 0:
                found = member(found, value, "priority", "minimum", 0, HERE)
            if item > 9:
                found = member(found, value, "priority", "maximum", 9, HERE)
    if "timeout" in value:
        if type(item := value["timeout"]) is not str:
            found = member(found, value, "timeout", "type", "string", HERE)
        elif not is_duration(item):
            found = member(found, value, "timeout", "format", "duration", HERE)
    if "callback_url" in value:
        if type(item := value["callback_url"]) is not str:
            found = member(found, value, "callback_url", "type", "string", HERE)
        else:
            if not PATTERN_1(item):
                found = member(
                    found, value, "callback_url", "pattern", "^https?://", HERE
                )
            if not is_uri(item):
                found = member(found, value, "callback_url", "format", "uri", HERE)
    for key, item in value.items():
        if key not in KNOWN_1:
            found = add(found, "additionalProperties", False, item, HERE, key)
    return found
