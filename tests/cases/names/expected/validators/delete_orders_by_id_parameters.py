"""Parameters of DELETE /orders/{id}."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1orders~1{id}/delete"
AT = (HERE, "path/id 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "id" not in path or type(path["id"]) is not str:
        found = argument(found, path, "path", "id", "type", "string", AT)
    return found
