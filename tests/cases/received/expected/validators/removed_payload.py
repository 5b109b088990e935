"""Checks:
`#/components/pathItems/Removed/post/requestBody/content/application~1json/schema`.
"""

from ..runtime.core.check_results import Found, Json, add, member
from ..runtime.validation.formats.dates import is_date_time
from ..runtime.validation.formats.identifiers import is_uuid
from ..runtime.validation.violations import Violation, run

HERE = (
    "#/components/pathItems/Removed/post/requestBody/content/application~1json/schema"
)


def validate_removed_payload(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "type" not in value or value["type"] != "removed":
        found = member(found, value, "type", "const", "removed", HERE)
    if "id" not in value or type(item := value["id"]) is not str:
        found = member(found, value, "id", "type", "string", HERE)
    elif not is_uuid(item):
        found = member(found, value, "id", "format", "uuid", HERE)
    if "at" in value:
        if type(item := value["at"]) is not str:
            found = member(found, value, "at", "type", "string", HERE)
        elif not is_date_time(item):
            found = member(found, value, "at", "format", "date-time", HERE)
    return found
