"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .category import Category as Category
    from .circle import Circle as Circle
    from .node import Node as Node
    from .page import Page as Page
    from .pet import Pet as Pet, Status as Status
    from .problem import Problem as Problem
    from .put_order_request import PutOrderRequest as PutOrderRequest
    from .put_order_request_lines_item import (
        PutOrderRequestLinesItem as PutOrderRequestLinesItem,
    )
    from .put_shape_response import PutShapeResponse as PutShapeResponse
    from .receipt import Receipt as Receipt
    from .square import Square as Square
    from .tag import Tag as Tag
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Category": "category",
            "Circle": "circle",
            "Node": "node",
            "Page": "page",
            "Pet": "pet",
            "Problem": "problem",
            "PutOrderRequest": "put_order_request",
            "PutOrderRequestLinesItem": "put_order_request_lines_item",
            "PutShapeResponse": "put_shape_response",
            "Receipt": "receipt",
            "Square": "square",
            "Status": "pet",
            "Tag": "tag",
        },
    )
