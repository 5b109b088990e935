"""Parameters of GET /watch."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1watch/get"
AT = (HERE, "header/Last-Event-ID 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    header = value["header"]
    if "Last-Event-ID" in header and type(header["Last-Event-ID"]) is not str:
        found = argument(found, header, "header", "Last-Event-ID", "type", "string", AT)
    return found
