"""Checks of the parameters of POST
/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json.
"""

from __future__ import annotations

from ..runtime.violations import Json, Violation, add_at

HERE = (
    "#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Calls~1{CallSid}~1Payments.json/post"
)
AT = {
    "/path": HERE + "/parameters",
    "/path/AccountSid": HERE + "/parameters/0/schema",
    "/path/CallSid": HERE + "/parameters/1/schema",
}


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    path = value["path"]
    if "AccountSid" not in path:
        found = add_at(found, "/path", "required", "AccountSid", path, AT)
    elif type(item := path["AccountSid"]) is not str:
        found = add_at(found, "/path/AccountSid", "type", "string", item, AT)
    if "CallSid" not in path:
        found = add_at(found, "/path", "required", "CallSid", path, AT)
    elif type(item := path["CallSid"]) is not str:
        found = add_at(found, "/path/CallSid", "type", "string", item, AT)
    return found
