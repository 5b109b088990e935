"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.lazy import lazy

if TYPE_CHECKING:
    from .category import validate_category as validate_category
    from .node import validate_node as validate_node
    from .page import validate_page as validate_page
    from .pet import validate_pet as validate_pet
    from .put_order_request import (
        validate_put_order_request as validate_put_order_request,
    )
    from .tag import validate_tag as validate_tag
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_category": "category",
            "validate_node": "node",
            "validate_page": "page",
            "validate_pet": "pet",
            "validate_put_order_request": "put_order_request",
            "validate_tag": "tag",
        },
    )
