"""Parameters of DELETE /things/{kind}."""

from ..runtime.core.check_results import Found, Json, add, argument, nest
from . import kind

HERE = "#/paths/~1things~1{kind}/delete"
AT = (HERE, "query/limit ../1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "kind" not in path:
        found = add(found, "required", "kind", path, HERE + "/parameters", "path")
    elif inner := kind.check(path["kind"]):
        found = nest(found, inner, "path", "kind")
    query = value["query"]
    if "limit" in query and type(query["limit"]) is not str:
        found = argument(found, query, "query", "limit", "type", "string", AT)
    return found
