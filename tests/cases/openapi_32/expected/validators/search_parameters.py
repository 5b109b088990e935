"""Parameters of GET /search."""

from ..runtime.core.check_results import Found, Json, add, nest
from . import question

HERE = "#/paths/~1search/get"


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    querystring = value["querystring"]
    if "question" not in querystring:
        found = add(
            found,
            "required",
            "question",
            querystring,
            HERE + "/parameters",
            "querystring",
        )
    elif inner := question.check(querystring["question"]):
        found = nest(found, inner, "querystring", "question")
    return found
