from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from ..runtime.core.fields import no_extra
from ..runtime.core.unset import UNSET

BankAccountType = Literal[
    "consumer-checking", "consumer-savings", "commercial-checking"
]
PaymentMethod = Literal["credit-card", "ach-debit"]
TokenType = Literal["one-time", "reusable"]


@dataclass(slots=True, kw_only=True)
class CreatePaymentsRequest:
    """Body of `POST
    /2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Payments.json`.
    """

    bank_account_type: BankAccountType | None = None
    charge_amount: float | None = None
    """A positive decimal value under 1,000,000 to charge to the card or bank account.
    The default currency can be overwritten with `currency`. Blank or 0 tokenizes.
    (wire name `ChargeAmount`)
    """

    currency: str | None = None
    """The ISO 4217 code of the charge's currency. The default is `USD`. (wire name
    `Currency`)
    """

    description: str | None = None
    """More about the transaction, submitted to the Payment Connector. (wire name
    `Description`)
    """

    idempotency_key: str
    """A unique token, so that repeated calls with the same information make one
    transaction. (wire name `IdempotencyKey`)
    """

    input: str | None = None
    """The inputs to accept. Only `dtmf` is supported today. All digits are redacted
    from the logs. (wire name `Input`)
    """

    min_postal_code_length: int | None = None
    """Validates the length of the postal code that the caller enters. (wire name
    `MinPostalCodeLength`)
    """

    parameter: Any = UNSET
    """A single-level JSON object of custom parameters for payment processors. Required
    for ACH payments. (wire name `Parameter`)
    """

    payment_connector: str | None = None
    """The name of the installed Pay Connector. The default is `Default`. (wire name
    `PaymentConnector`)
    """

    payment_method: PaymentMethod | None = None
    postal_code: bool | None = None
    """Whether the card's postal code is required. The default is `true`. (wire name
    `PostalCode`)
    """

    security_code: bool | None = None
    """Whether the card's security code is required. The default is `true`. (wire name
    `SecurityCode`)
    """

    status_callback: str
    """The absolute or relative URL that receives status updates of the Pay session.
    (wire name `StatusCallback`; format uri)
    """

    timeout: int | None = None
    """The seconds that `<Pay>` waits for a digit between two digits. The default is 5,
    the maximum is 600. (wire name `Timeout`)
    """

    token_type: TokenType | None = None
    valid_card_types: str | None = None
    """The accepted card types, separated by spaces. The default is `visa mastercard
    amex`. (wire name `ValidCardTypes`)
    """

    additional_properties: dict[str, Any] = field(default_factory=no_extra)
