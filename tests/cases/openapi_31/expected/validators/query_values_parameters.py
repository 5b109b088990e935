"""Parameters of GET /query."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.dates import is_date

HERE = "#/paths/~1query/get"
EXPECTED_1 = ("string", "null")
AT = (HERE, "query/after 0 query/page #/components/parameters/Page/schema")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "after" in query:
        if type(item := query["after"]) is not str and item is not None:
            found = argument(found, query, "query", "after", "type", EXPECTED_1, AT)
        elif item is not None and not is_date(item):
            found = argument(found, query, "query", "after", "format", "date", AT)
    if "page" in query:
        if type(item := query["page"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "page", "type", "integer", AT)
        elif item <= 0:
            found = argument(found, query, "query", "page", "exclusiveMinimum", 0, AT)
    return found
