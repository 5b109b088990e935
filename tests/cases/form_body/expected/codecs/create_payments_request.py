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
        "IdempotencyKey": value.idempotency_key,
        "Parameter": encode_any(value.parameter),
        "PostalCode": value.postal_code,
        "StatusCallback": value.status_callback,
        "Timeout": value.timeout,
    }
    data = given(data, ("IdempotencyKey", "Parameter", "StatusCallback"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
