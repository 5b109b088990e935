"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .create_inline_request import (
        validate_create_inline_request as validate_create_inline_request,
    )
    from .customer import validate_customer as validate_customer
    from .line import validate_line as validate_line
    from .order import validate_order as validate_order
    from .replace_orders_request import (
        validate_replace_orders_request as validate_replace_orders_request,
    )
    from .tree import validate_tree as validate_tree
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_create_inline_request": "create_inline_request",
            "validate_customer": "customer",
            "validate_line": "line",
            "validate_order": "order",
            "validate_replace_orders_request": "replace_orders_request",
            "validate_tree": "tree",
        },
    )
