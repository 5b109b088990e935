"""Checks: `#/components/schemas/ManifestV2`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.violations import Violation, run

HERE = "#/components/schemas/ManifestV2"
VALUES_1 = (2,)


def validate_manifest_v2(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "schemaVersion" not in value:
        found = absent(found, value, "schemaVersion", HERE)
    elif type(item := value["schemaVersion"]) is not int and not is_whole(item):
        found = member(found, value, "schemaVersion", "type", "integer", HERE)
    elif item not in VALUES_1:
        found = member(found, value, "schemaVersion", "enum", VALUES_1, HERE)
    if "digest" not in value or type(value["digest"]) is not str:
        found = member(found, value, "digest", "type", "string", HERE)
    return found
