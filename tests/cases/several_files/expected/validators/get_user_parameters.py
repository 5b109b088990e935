"""Parameters of GET /users/{id}."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1users~1{id}/get"
AT = (HERE, "path/id paths/user.yaml#/parameters/0/schema")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "id" not in path or type(item := path["id"]) is not int and not is_whole(item):
        found = argument(found, path, "path", "id", "type", "integer", AT)
    return found
