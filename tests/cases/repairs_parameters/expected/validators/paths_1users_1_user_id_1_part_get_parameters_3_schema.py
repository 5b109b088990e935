"""Checks: `#/paths/~1users~1{userId}~1{part}/get/parameters/3/schema`."""

from ..runtime.faults import Found, Json, add
from ..runtime.json_data import is_whole
from ..runtime.violations import Violation, run

HERE = "#/paths/~1users~1{userId}~1{part}/get/parameters/3/schema"


def validate_paths_1users_1_user_id_1_part_get_parameters_3_schema(
    value: object,
) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not int and not is_whole(value):
        found = add(found, "type", "integer", value, HERE)
    return found
