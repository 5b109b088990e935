"""CreatePaymentsRequest to JSON data."""

from typing import Any

from ..models.create_payments_request import CreatePaymentsRequest
from ..runtime.plain import encode_any, encode_map, plain
from ..runtime.unset import UNSET


def encode(value: object) -> Any:
    if not isinstance(value, CreatePaymentsRequest):
        return plain(value)
    data: dict[str, Any] = {
        "BankAccountType": value.bank_account_type,
        "ChargeAmount": value.charge_amount,
        "Currency": value.currency,
        "Description": value.description,
        "IdempotencyKey": value.idempotency_key,
        "Input": value.input,
        "MinPostalCodeLength": value.min_postal_code_length,
        "Parameter": encode_any(value.parameter),
        "PaymentConnector": value.payment_connector,
        "PaymentMethod": value.payment_method,
        "PostalCode": value.postal_code,
        "SecurityCode": value.security_code,
        "StatusCallback": value.status_callback,
        "Timeout": value.timeout,
        "TokenType": value.token_type,
        "ValidCardTypes": value.valid_card_types,
    }
    if value.bank_account_type is None:
        del data["BankAccountType"]
    if value.charge_amount is None:
        del data["ChargeAmount"]
    if value.currency is None:
        del data["Currency"]
    if value.description is None:
        del data["Description"]
    if value.input is None:
        del data["Input"]
    if value.min_postal_code_length is None:
        del data["MinPostalCodeLength"]
    if value.parameter is UNSET:
        del data["Parameter"]
    if value.payment_connector is None:
        del data["PaymentConnector"]
    if value.payment_method is None:
        del data["PaymentMethod"]
    if value.postal_code is None:
        del data["PostalCode"]
    if value.security_code is None:
        del data["SecurityCode"]
    if value.timeout is None:
        del data["Timeout"]
    if value.token_type is None:
        del data["TokenType"]
    if value.valid_card_types is None:
        del data["ValidCardTypes"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
