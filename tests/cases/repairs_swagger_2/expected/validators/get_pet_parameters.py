"""Parameters of GET /pets/{petId}."""

from ..runtime.core.check_results import Found, Json, add, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1pets~1{petId}/get"
AT = (
    HERE,
    "path/petId #/paths/~1pets~1{petId}/get/parameters/0 query/sizes "
    "#/paths/~1pets~1{petId}/get/parameters/1 query/q "
    "#/paths/~1pets~1{petId}/get/parameters/2",
)


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "petId" not in path:
        found = add(found, "required", "petId", path, HERE + "/parameters", "path")
    elif type(item := path["petId"]) is not int and not is_whole(item):
        found = argument(found, path, "path", "petId", "type", "integer", AT)
    query = value["query"]
    if "sizes" in query and type(query["sizes"]) is not list:
        found = argument(found, query, "query", "sizes", "type", "array", AT)
    if "q" in query and type(item := query["q"]) is not str and item is not None:
        found = argument(found, query, "query", "q", "type", ("string", "null"), AT)
    return found
