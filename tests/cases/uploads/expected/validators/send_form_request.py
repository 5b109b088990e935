"""Checks: Body of `POST /forms`."""

from ..runtime.core.check_results import (
    Found,
    Json,
    absent,
    add,
    additional,
    member,
    nest,
)
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run
from . import meta

HERE = "#/paths/~1forms/post/requestBody/content/multipart~1form-data/schema"


def validate_send_form_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "file" not in value:
        found = absent(found, value, "file", HERE)
    if "many" in value and type(value["many"]) is not list:
        found = member(found, value, "many", "type", "array", HERE)
    if "caption" in value and type(value["caption"]) is not str:
        found = member(found, value, "caption", "type", "string", HERE)
    if "text" in value and type(value["text"]) is not str:
        found = member(found, value, "text", "type", "string", HERE)
    for name in ("tags", "labels"):
        if name in value:
            if type(item := value[name]) is not list:
                found = member(found, value, name, "type", "array", HERE)
            else:
                for index, entry in enumerate(item):
                    if type(entry) is not str:
                        found = member(
                            found, value, name, "type", "string", HERE, index
                        )
    if "range" in value and (inner := _properties_range(value["range"])):
        found = nest(found, inner, "range")
    if "filter" in value:
        if type(item := value["filter"]) is not dict:
            found = member(found, value, "filter", "type", "object", HERE)
        else:
            for key, entry in item.items():
                if type(entry) is not str:
                    found = additional(
                        found, value, "filter", "type", "string", HERE, key
                    )
    if "meta" in value and (inner := meta.check(value["meta"])):
        found = nest(found, inner, "meta")
    if "metas" in value:
        if type(item := value["metas"]) is not list:
            found = member(found, value, "metas", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if inner := meta.check(entry):
                    found = nest(found, inner, "metas", index)
    return found


def _properties_range(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE + "/properties/range")
    for name in ("low", "high"):
        if name in value:
            if type(item := value[name]) is not int and not is_whole(item):
                found = member(
                    found, value, name, "type", "integer", HERE + "/properties/range"
                )
    return found
