"""Parameters of GET /2.0/repositories/{username}/{slug}."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~12.0~1repositories~1{username}~1{slug}/get"
AT = (HERE, "path/username #/components/parameters/username/schema path/slug 1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "username" not in path or type(path["username"]) is not str:
        found = argument(found, path, "path", "username", "type", "string", AT)
    if "slug" not in path or type(path["slug"]) is not str:
        found = argument(found, path, "path", "slug", "type", "string", AT)
    return found
