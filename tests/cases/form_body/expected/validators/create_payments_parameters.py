"""Checks of the parameters of POST /2010-04-01/Accounts/{AccountSid}/Payments.json."""

from __future__ import annotations

import re

from ..runtime.violations import Json, Violation, add_at

HERE = "#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Payments.json/post"
PATTERN_1 = re.compile("^AC[0-9A-Fa-f]{32}\\Z").search
AT = {
    "/path": HERE + "/parameters",
    "/path/AccountSid": HERE + "/parameters/0/schema",
}


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    path = value["path"]
    if "AccountSid" not in path:
        found = add_at(found, "/path", "required", "AccountSid", path, AT)
    elif type(item := path["AccountSid"]) is not str:
        found = add_at(found, "/path/AccountSid", "type", "string", item, AT)
    else:
        if len(item) < 34:
            found = add_at(found, "/path/AccountSid", "minLength", 34, item, AT)
        if len(item) > 34:
            found = add_at(found, "/path/AccountSid", "maxLength", 34, item, AT)
        if not PATTERN_1(item):
            found = add_at(
                found, "/path/AccountSid", "pattern", "^AC[0-9a-fA-F]{32}$", item, AT
            )
    return found
