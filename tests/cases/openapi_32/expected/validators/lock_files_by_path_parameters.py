"""Parameters of lock /files/{path}."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1files~1{path}/additionalOperations/lock"
AT = (HERE, "path/path #/paths/~1files~1{path}/parameters/0/schema")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "path" not in path or type(path["path"]) is not str:
        found = argument(found, path, "path", "path", "type", "string", AT)
    return found
