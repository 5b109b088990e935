"""Parameters of POST /pictures/{contentType}."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1pictures~1{contentType}/post"
AT = (HERE, "path/contentType 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "contentType" not in path or type(path["contentType"]) is not str:
        found = argument(found, path, "path", "contentType", "type", "string", AT)
    return found
