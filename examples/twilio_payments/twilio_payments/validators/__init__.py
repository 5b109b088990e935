"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .create_payments_request import (
        validate_create_payments_request as validate_create_payments_request,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {"validate_create_payments_request": "create_payments_request"},
    )
