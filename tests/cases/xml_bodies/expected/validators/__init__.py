"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .category import validate_category as validate_category
    from .circle import validate_circle as validate_circle
    from .node import validate_node as validate_node
    from .page import validate_page as validate_page
    from .pet import validate_pet as validate_pet
    from .put_order_request import (
        validate_put_order_request as validate_put_order_request,
    )
    from .put_shape_request import (
        validate_put_shape_request as validate_put_shape_request,
    )
    from .square import validate_square as validate_square
    from .tag import validate_tag as validate_tag
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_category": "category",
            "validate_circle": "circle",
            "validate_node": "node",
            "validate_page": "page",
            "validate_pet": "pet",
            "validate_put_order_request": "put_order_request",
            "validate_put_shape_request": "put_shape_request",
            "validate_square": "square",
            "validate_tag": "tag",
        },
    )
