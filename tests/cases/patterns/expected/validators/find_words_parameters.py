"""Parameters of GET /words."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.validation.patterns.linear import Linear

HERE = "#/paths/~1words/get"
PATTERN_1 = Linear("^(?:a+)+\\Z").search
AT = (HERE, "query/q 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "q" not in query or type(item := query["q"]) is not str:
        found = argument(found, query, "query", "q", "type", "string", AT)
    elif not PATTERN_1(item):
        found = argument(found, query, "query", "q", "pattern", "^(a+)+$", AT)
    return found
