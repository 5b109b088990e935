"""Parameters of POST /pets/{petId}."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1pets~1{petId}/post"
AT = (HERE, "path/petId #/paths/~1pets~1{petId}/post/parameters/0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "petId" not in path or type(path["petId"]) is not str:
        found = argument(found, path, "path", "petId", "type", "string", AT)
    return found
