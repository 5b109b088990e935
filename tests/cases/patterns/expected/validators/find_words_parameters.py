"""Checks of the parameters of GET /words."""

from __future__ import annotations

from ..runtime.patterns.linear import Linear
from ..runtime.violations import Json, Violation, add_at

HERE = "#/paths/~1words/get"
PATTERN_1 = Linear("^(?:a+)+\\Z").search
AT = {
    "/query": HERE + "/parameters",
    "/query/q": HERE + "/parameters/0/schema",
}


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    query = value["query"]
    if "q" not in query:
        found = add_at(found, "/query", "required", "q", query, AT)
    elif type(item := query["q"]) is not str:
        found = add_at(found, "/query/q", "type", "string", item, AT)
    elif not PATTERN_1(item):
        found = add_at(found, "/query/q", "pattern", "^(a+)+$", item, AT)
    return found
