"""Parameters of POST /2010-04-01/Accounts/{AccountSid}/Payments.json."""

import re

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Payments.json/post"
PATTERN_1 = re.compile("^AC[0-9A-Fa-f]{32}\\Z").search
AT = (HERE, "path/AccountSid 0")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "AccountSid" not in path or type(item := path["AccountSid"]) is not str:
        found = argument(found, path, "path", "AccountSid", "type", "string", AT)
    else:
        if len(item) < 34:
            found = argument(found, path, "path", "AccountSid", "minLength", 34, AT)
        if len(item) > 34:
            found = argument(found, path, "path", "AccountSid", "maxLength", 34, AT)
        if not PATTERN_1(item):
            found = argument(
                found, path, "path", "AccountSid", "pattern", "^AC[0-9a-fA-F]{32}$", AT
            )
    return found
