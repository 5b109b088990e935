"""Parameters of PUT /trees/{name}."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1trees~1{name}/put"
AT = (HERE, "path/name 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "name" not in path or type(path["name"]) is not str:
        found = argument(found, path, "path", "name", "type", "string", AT)
    return found
