"""Parameters of GET /trees."""

from ..runtime.core.check_results import Found, Json, nest
from . import parameters_yaml_types_limit


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "limit" in query:
        if inner := parameters_yaml_types_limit.check(query["limit"]):
            found = nest(found, inner, "query", "limit")
    return found
