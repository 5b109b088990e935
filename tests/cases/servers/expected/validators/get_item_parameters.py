"""Parameters of GET /items/{id}."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1items~1{id}/get"
AT = (HERE, "path/id ../0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "id" not in path or type(path["id"]) is not str:
        found = argument(found, path, "path", "id", "type", "string", AT)
    return found
