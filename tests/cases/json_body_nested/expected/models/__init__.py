"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .create_inline_request import CreateInlineRequest as CreateInlineRequest
    from .create_inline_request_deep import (
        CreateInlineRequestDeep as CreateInlineRequestDeep,
    )
    from .create_inline_request_deep_deeper import (
        CreateInlineRequestDeepDeeper as CreateInlineRequestDeepDeeper,
    )
    from .create_inline_response import CreateInlineResponse as CreateInlineResponse
    from .customer import Customer as Customer
    from .line import Line as Line
    from .order import Order as Order, Status as Status
    from .order_shipping import OrderShipping as OrderShipping
    from .order_shipping_window import OrderShippingWindow as OrderShippingWindow
    from .tree import Tree as Tree
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "CreateInlineRequest": "create_inline_request",
            "CreateInlineRequestDeep": "create_inline_request_deep",
            "CreateInlineRequestDeepDeeper": "create_inline_request_deep_deeper",
            "CreateInlineResponse": "create_inline_response",
            "Customer": "customer",
            "Line": "line",
            "Order": "order",
            "OrderShipping": "order_shipping",
            "OrderShippingWindow": "order_shipping_window",
            "Status": "order",
            "Tree": "tree",
        },
    )
