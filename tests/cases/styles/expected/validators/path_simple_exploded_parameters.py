"""Parameters of GET /path/simple/exploded/{color}."""

from ..runtime.core.check_results import Found, Json, add

HERE = "#/paths/~1path~1simple~1exploded~1{color}/get"


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "color" not in path:
        found = add(found, "required", "color", path, HERE + "/parameters", "path")
    return found
