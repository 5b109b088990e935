"""CreatePaymentsRequest to JSON data."""

from typing import Any

from ..models.create_payments_request import CreatePaymentsRequest
from ..runtime.json.encoding import encode_any, encode_map, given, plain


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
    data = given(data, ("IdempotencyKey", "Parameter", "StatusCallback"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
