"""Checks: `#/components/schemas/Pet`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.formats.numbers import is_int64
from ..runtime.validation.violations import Violation, run
from . import category, tag

HERE = "#/components/schemas/Pet"


def validate_pet(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "id" in value:
        if type(item := value["id"]) is not int and not is_whole(item):
            found = member(found, value, "id", "type", "integer", HERE)
        elif not is_int64(item):
            found = member(found, value, "id", "format", "int64", HERE)
    if "name" not in value or type(value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    if "category" in value and (inner := category.check(value["category"])):
        found = nest(found, inner, "category")
    if "photoUrls" not in value or type(item := value["photoUrls"]) is not list:
        found = member(found, value, "photoUrls", "type", "array", HERE)
    else:
        for index, entry in enumerate(item):
            if type(entry) is not str:
                found = member(found, value, "photoUrls", "type", "string", HERE, index)
    if "tags" in value:
        if type(item := value["tags"]) is not list:
            found = member(found, value, "tags", "type", "array", HERE)
        else:
            for index, entry in enumerate(item):
                if inner := tag.check(entry):
                    found = nest(found, inner, "tags", index)
    if "born" in value:
        if type(item := value["born"]) is not str:
            found = member(found, value, "born", "type", "string", HERE)
        elif not is_date(item):
            found = member(found, value, "born", "format", "date", HERE)
    if "status" in value and value["status"] not in ("available", "sold"):
        found = member(found, value, "status", "enum", ("available", "sold"), HERE)
    return found
