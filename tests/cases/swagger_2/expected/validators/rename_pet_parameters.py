"""Parameters of PUT /pets/{id}."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.numbers import is_int64

HERE = "#/paths/~1pets~1{id}/put"
AT = (HERE, "path/id #/paths/~1pets~1{id}/parameters/0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "id" not in path or type(item := path["id"]) is not int and not is_whole(item):
        found = argument(found, path, "path", "id", "type", "integer", AT)
    else:
        if item < 1:
            found = argument(found, path, "path", "id", "minimum", 1, AT)
        if not is_int64(item):
            found = argument(found, path, "path", "id", "format", "int64", AT)
    return found
