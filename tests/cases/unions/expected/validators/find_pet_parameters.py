"""Parameters of GET /pets."""

from ..runtime.core.check_results import Found, Json, add, nest
from ..runtime.core.json_values import is_whole
from ..runtime.validation.branches import one_of
from ..runtime.validation.formats.identifiers import is_uuid

HERE = "#/paths/~1pets/get"


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "key" in query and (inner := _parameters_0_schema(query["key"])):
        found = nest(found, inner, "query", "key")
    return found


def _parameters_0_schema(value: Json) -> Found:
    found: Found = None
    branches = (_parameters_0_schema_one_of_0, _parameters_0_schema_one_of_1)
    if inner := one_of(value, branches, HERE + "/parameters/0/schema"):
        found = nest(found, inner)
    return found


def _parameters_0_schema_one_of_0(value: Json) -> Found:
    found: Found = None
    if type(value) is not int and not is_whole(value):
        found = add(
            found, "type", "integer", value, HERE + "/parameters/0/schema/oneOf/0"
        )
    return found


def _parameters_0_schema_one_of_1(value: Json) -> Found:
    found: Found = None
    if type(value) is not str:
        found = add(
            found, "type", "string", value, HERE + "/parameters/0/schema/oneOf/1"
        )
    elif not is_uuid(value):
        found = add(
            found, "format", "uuid", value, HERE + "/parameters/0/schema/oneOf/1"
        )
    return found
