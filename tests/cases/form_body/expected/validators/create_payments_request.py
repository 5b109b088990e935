"""Checks: Body of `POST /2010-04-01/Accounts/{AccountSid}/Payments.json`."""

from __future__ import annotations

from ..runtime.formats.uris import is_uri
from ..runtime.json_data import is_whole
from ..runtime.plain import plain
from ..runtime.violations import Json, Violation, add, add_member, run

HERE = "#/paths/~12010-04-01~1Accounts~1{AccountSid}~1Payments.json/post/requestBody/content/application~1x-www-form-urlencoded/schema"
VALUES_1 = ("consumer-checking", "consumer-savings", "commercial-checking")


def validate_create_payments_request(value: object) -> list[Violation]:
    """All violations by JSON data or a model: Body of `POST
    /2010-04-01/Accounts/{AccountSid}/Payments.json`.
    """
    return run(check, value, plain)


def check(value: Json) -> list[Violation] | None:
    found: list[Violation] | None = None
    if type(value) is not dict:
        return add(None, "", "type", "object", value, HERE)
    if "BankAccountType" in value:
        if type(item := value["BankAccountType"]) is not str:
            found = add_member(found, "BankAccountType", "type", "string", item, HERE)
        elif item not in VALUES_1:
            found = add_member(found, "BankAccountType", "enum", VALUES_1, item, HERE)
    if "ChargeAmount" in value:
        if type(item := value["ChargeAmount"]) is not float and type(item) is not int:
            found = add_member(found, "ChargeAmount", "type", "number", item, HERE)
    if "IdempotencyKey" not in value:
        found = add(found, "", "required", "IdempotencyKey", value, HERE)
    elif type(item := value["IdempotencyKey"]) is not str:
        found = add_member(found, "IdempotencyKey", "type", "string", item, HERE)
    if "PostalCode" in value and type(item := value["PostalCode"]) is not bool:
        found = add_member(found, "PostalCode", "type", "boolean", item, HERE)
    if "StatusCallback" not in value:
        found = add(found, "", "required", "StatusCallback", value, HERE)
    elif type(item := value["StatusCallback"]) is not str:
        found = add_member(found, "StatusCallback", "type", "string", item, HERE)
    elif not is_uri(item):
        found = add_member(found, "StatusCallback", "format", "uri", item, HERE)
    if "Timeout" in value:
        if type(item := value["Timeout"]) is not int and not is_whole(item):
            found = add_member(found, "Timeout", "type", "integer", item, HERE)
    return found
