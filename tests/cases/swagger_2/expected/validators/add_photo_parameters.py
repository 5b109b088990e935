"""Parameters of POST /pets/{ids}/photos."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1pets~1{ids}~1photos/post"
AT = (HERE, "path/ids #/paths/~1pets~1{ids}~1photos/post/parameters/0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "ids" not in path or type(item := path["ids"]) is not list:
        found = argument(found, path, "path", "ids", "type", "array", AT)
    else:
        for index, entry in enumerate(item):
            if type(entry) is not int and not is_whole(entry):
                found = argument(
                    found, path, "path", "ids", "type", "integer", AT, index
                )
    return found
