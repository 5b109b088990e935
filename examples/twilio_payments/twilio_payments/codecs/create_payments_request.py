"""JSON data to CreatePaymentsRequest and back."""

from __future__ import annotations

from typing import Any

from ..models.create_payments_request import CreatePaymentsRequest
from ..runtime.plain import encode_map, plain
from ..runtime.unset import UNSET


def encode(value: object) -> Any:
    """JSON data of CreatePaymentsRequest; other values are left to the validator."""
    if not isinstance(value, CreatePaymentsRequest):
        return plain(value)
    data: dict[str, Any] = {}
    if value.bank_account_type is not None:
        data["BankAccountType"] = value.bank_account_type
    if value.charge_amount is not None:
        data["ChargeAmount"] = value.charge_amount
    if value.currency is not None:
        data["Currency"] = value.currency
    if value.description is not None:
        data["Description"] = value.description
    data["IdempotencyKey"] = value.idempotency_key
    if value.input is not None:
        data["Input"] = value.input
    if value.min_postal_code_length is not None:
        data["MinPostalCodeLength"] = value.min_postal_code_length
    if value.parameter is not UNSET:
        data["Parameter"] = plain(value.parameter)
    if value.payment_connector is not None:
        data["PaymentConnector"] = value.payment_connector
    if value.payment_method is not None:
        data["PaymentMethod"] = value.payment_method
    if value.postal_code is not None:
        data["PostalCode"] = value.postal_code
    if value.security_code is not None:
        data["SecurityCode"] = value.security_code
    data["StatusCallback"] = value.status_callback
    if value.timeout is not None:
        data["Timeout"] = value.timeout
    if value.token_type is not None:
        data["TokenType"] = value.token_type
    if value.valid_card_types is not None:
        data["ValidCardTypes"] = value.valid_card_types
    data.update(encode_map(plain, value.additional_properties))
    return data
