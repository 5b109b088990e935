"""Checks of the parameters of GET /query."""

from __future__ import annotations

from ..runtime.formats.dates import is_date
from ..runtime.json_data import is_whole
from ..runtime.violations import Json, Violation, add_at

HERE = "#/paths/~1query/get"
AT = {
    "/query/after": HERE + "/parameters/0/schema",
    "/query/page": "#/components/parameters/Page/schema",
}


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    query = value["query"]
    if "after" in query:
        if type(item := query["after"]) is not str and item is not None:
            found = add_at(found, "/query/after", "type", ("string", "null"), item, AT)
        elif item is not None and not is_date(item):
            found = add_at(found, "/query/after", "format", "date", item, AT)
    if "page" in query:
        if type(item := query["page"]) is not int and not is_whole(item):
            found = add_at(found, "/query/page", "type", "integer", item, AT)
        elif item <= 0:
            found = add_at(found, "/query/page", "exclusiveMinimum", 0, item, AT)
    return found
