"""Checks: Body of `POST /2010-04-01/Accounts/{AccountSid}/Payments.json`."""

from ..runtime.core.check_results import Found, Json, absent, add, member
from ..runtime.core.json_values import is_whole
from ..runtime.validation.formats.uris import is_uri
from ..runtime.validation.violations import Violation, run

HERE = "#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Payments.json/post/requestBody/content/application~1x-www-form-urlencoded/schema"
VALUES_1 = ("consumer-checking", "consumer-savings", "commercial-checking")


def validate_create_payments_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model."""
    return run(check, value)


def check(value: Json) -> Found:
    found: Found = None
    if type(value) is not dict:
        return add(None, "type", "object", value, HERE)
    if "BankAccountType" in value and value["BankAccountType"] not in VALUES_1:
        found = member(found, value, "BankAccountType", "enum", VALUES_1, HERE)
    if "ChargeAmount" in value:
        if type(item := value["ChargeAmount"]) is not float and type(item) is not int:
            found = member(found, value, "ChargeAmount", "type", "number", HERE)
        elif item - item != 0:
            found = member(found, value, "ChargeAmount", "type", "number", HERE)
    if "IdempotencyKey" not in value or type(value["IdempotencyKey"]) is not str:
        found = member(found, value, "IdempotencyKey", "type", "string", HERE)
    if "PostalCode" in value and type(value["PostalCode"]) is not bool:
        found = member(found, value, "PostalCode", "type", "boolean", HERE)
    if "StatusCallback" not in value:
        found = absent(found, value, "StatusCallback", HERE)
    elif type(item := value["StatusCallback"]) is not str:
        found = member(found, value, "StatusCallback", "type", "string", HERE)
    elif not is_uri(item):
        found = member(found, value, "StatusCallback", "format", "uri", HERE)
    if "Timeout" in value:
        if type(item := value["Timeout"]) is not int and not is_whole(item):
            found = member(found, value, "Timeout", "type", "integer", HERE)
    return found
