"""Parameters of GET /jobs/{id}/events."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1jobs~1{id}~1events/get"
AT = (HERE, "path/id 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "id" not in path or type(path["id"]) is not str:
        found = argument(found, path, "path", "id", "type", "string", AT)
    return found
