"""Parameters of POST
/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json.
"""

from ..runtime.core.check_results import Found, Json, argument

HERE = (
    "#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Calls~1{CallSid}~1Payments.json/post"
)
AT = (HERE, "path/AccountSid 0 path/CallSid 1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "AccountSid" not in path or type(path["AccountSid"]) is not str:
        found = argument(found, path, "path", "AccountSid", "type", "string", AT)
    if "CallSid" not in path or type(path["CallSid"]) is not str:
        found = argument(found, path, "path", "CallSid", "type", "string", AT)
    return found
