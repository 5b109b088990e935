"""Parameters of GET /pets."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.core.json_values import is_whole

HERE = "#/paths/~1pets/get"
EXPECTED_1 = ("cat", "dog")
AT = (
    HERE,
    "query/limit #/parameters/limit query/ids #/paths/~1pets/get/parameters/1 "
    "query/names #/paths/~1pets/get/parameters/2 query/tabbed "
    "#/paths/~1pets/get/parameters/3 query/spaced #/paths/~1pets/get/parameters/4 "
    "query/sort #/paths/~1pets/get/parameters/6 header/X-Kinds "
    "#/paths/~1pets/get/parameters/5",
)


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    query = value["query"]
    if "limit" in query:
        if type(item := query["limit"]) is not int and not is_whole(item):
            found = argument(found, query, "query", "limit", "type", "integer", AT)
        elif item > 100:
            found = argument(found, query, "query", "limit", "maximum", 100, AT)
    if "ids" in query:
        if type(item := query["ids"]) is not list:
            found = argument(found, query, "query", "ids", "type", "array", AT)
        else:
            for index, entry in enumerate(item):
                if type(entry) is not int and not is_whole(entry):
                    found = argument(
                        found, query, "query", "ids", "type", "integer", AT, index
                    )
    for name in ("names", "tabbed", "spaced"):
        if name in query:
            if type(item := query[name]) is not list:
                found = argument(found, query, "query", name, "type", "array", AT)
            else:
                for index, entry in enumerate(item):
                    if type(entry) is not str:
                        found = argument(
                            found, query, "query", name, "type", "string", AT, index
                        )
    if "sort" in query and query["sort"] not in ("name", "age"):
        found = argument(found, query, "query", "sort", "enum", ("name", "age"), AT)
    header = value["header"]
    if "X-Kinds" in header:
        if type(item := header["X-Kinds"]) is not list:
            found = argument(found, header, "header", "X-Kinds", "type", "array", AT)
        else:
            for index, entry in enumerate(item):
                if entry not in ("cat", "dog"):
                    found = argument(
                        found,
                        header,
                        "header",
                        "X-Kinds",
                        "enum",
                        EXPECTED_1,
                        AT,
                        index,
                    )
    return found
