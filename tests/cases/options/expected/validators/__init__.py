"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .notice import validate_notice as validate_notice
    from .receipt import validate_receipt as validate_receipt
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__, {"validate_notice": "notice", "validate_receipt": "receipt"}
    )
