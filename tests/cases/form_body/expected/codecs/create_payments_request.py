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
    data["IdempotencyKey"] = value.idempotency_key
    if value.parameter is not UNSET:
        data["Parameter"] = plain(value.parameter)
    if value.postal_code is not None:
        data["PostalCode"] = value.postal_code
    data["StatusCallback"] = value.status_callback
    if value.timeout is not None:
        data["Timeout"] = value.timeout
    data.update(encode_map(plain, value.additional_properties))
    return data
