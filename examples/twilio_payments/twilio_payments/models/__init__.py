"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .create_payments_request import (
        BankAccountType as BankAccountType,
        CreatePaymentsRequest as CreatePaymentsRequest,
        PaymentMethod as PaymentMethod,
        TokenType as TokenType,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "BankAccountType": "create_payments_request",
            "CreatePaymentsRequest": "create_payments_request",
            "PaymentMethod": "create_payments_request",
            "TokenType": "create_payments_request",
        },
    )
