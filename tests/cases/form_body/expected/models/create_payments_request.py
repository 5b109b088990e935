from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET

BankAccountType = Literal[
    "consumer-checking", "consumer-savings", "commercial-checking"
]


@dataclass(slots=True, kw_only=True)
class CreatePaymentsRequest:
    """Body of `POST /2010-04-01/Accounts/{AccountSid}/Payments.json`."""

    bank_account_type: BankAccountType | None = None
    charge_amount: float | None = None
    idempotency_key: str
    """A unique token that will be used to ensure that multiple API calls with the same
    information do not result in multiple transactions. (wire name `IdempotencyKey`)
    """

    parameter: Any = UNSET
    """A single-level JSON object. (wire name `Parameter`)"""

    postal_code: bool | None = None
    status_callback: str
    """Wire name `StatusCallback`; format uri"""

    timeout: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=no_extra)
