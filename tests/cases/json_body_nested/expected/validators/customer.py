"""Checks: `#/components/schemas/Customer`."""

from ..runtime.core.check_results import Found, Json, add, member, nest
from ..runtime.core.depth import deep
from ..runtime.validation.formats.dates import is_date
from ..runtime.validation.formats.encodings import is_byte
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/Customer"
KNOWN_1 = frozenset(("name", "born", "photo", "referrer", "friends"))


def validate_customer(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


@deep
def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "name" not in value or type(item := value["name"]) is not str:
        found = member(found, value, "name", "type", "string", HERE)
    elif len(item) < 1:
        found = member(found, value, "name", "minLength", 1, HERE)
    if "born" in value:
        if type(item := value["born"]) is not str:
            found = member(found, value, "born", "type", "string", HERE)
        elif not is_date(item):
            found = member(found, value, "born", "format", "date", HERE)
    if "photo" in value:
        if type(item := value["photo"]) is not str:
            found = member(found, value, "photo", "type", "string", HERE)
        elif not is_byte(item):
            found = member(found, value, "photo", "format", "byte", HERE)
    if "referrer" in value and (inner := check(value["referrer"])):
        found = nest(found, inner, "referrer")
    if "friends" in value:
        if type(item := value["friends"]) is not dict:
            found = member(found, value, "friends", "type", "object", HERE)
        else:
            for key, entry in item.items():
                if inner := check(entry):
                    found = nest(found, inner, "friends", key)
    for key, item in value.items():
        if key not in KNOWN_1:
            found = add(found, "additionalProperties", False, item, HERE, key)
    return found
