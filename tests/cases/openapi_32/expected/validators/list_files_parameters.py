"""Parameters of GET /files."""

from ..runtime.core.check_results import Found, Json, argument, nest
from . import filter_

HERE = "#/paths/~1files/get"
AT = (HERE, "cookie/session 1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    cookie = value["cookie"]
    if "session" in cookie:
        if type(item := cookie["session"]) is not list:
            found = argument(found, cookie, "cookie", "session", "type", "array", AT)
        else:
            for index, entry in enumerate(item):
                if type(entry) is not str:
                    found = argument(
                        found, cookie, "cookie", "session", "type", "string", AT, index
                    )
    querystring = value["querystring"]
    if "filter" in querystring and (inner := filter_.check(querystring["filter"])):
        found = nest(found, inner, "querystring", "filter")
    return found
