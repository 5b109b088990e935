"""A client of JSON Body Nested."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.create_inline_request import CreateInlineRequest as CreateInlineRequest
    from .models.create_inline_request_deep import (
        CreateInlineRequestDeep as CreateInlineRequestDeep,
    )
    from .models.create_inline_request_deep_deeper import (
        CreateInlineRequestDeepDeeper as CreateInlineRequestDeepDeeper,
    )
    from .models.create_inline_response import (
        CreateInlineResponse as CreateInlineResponse,
    )
    from .models.customer import Customer as Customer
    from .models.line import Line as Line
    from .models.order import Order as Order, Status as Status
    from .models.order_shipping import OrderShipping as OrderShipping
    from .models.order_shipping_window import OrderShippingWindow as OrderShippingWindow
    from .models.tree import Tree as Tree
    from .runtime.core.unset import UNSET as UNSET, Unset as Unset
    from .runtime.errors import (
        ApiError as ApiError,
        AuthenticationError as AuthenticationError,
        BadRequestError as BadRequestError,
        ConflictError as ConflictError,
        NotFoundError as NotFoundError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        RequestTimeoutError as RequestTimeoutError,
        RequestValidationError as RequestValidationError,
        ResponseValidationError as ResponseValidationError,
        ServerError as ServerError,
        StatusError as StatusError,
        TransportError as TransportError,
        UnprocessableEntityError as UnprocessableEntityError,
    )
    from .runtime.http.options import RequestOptions as RequestOptions
    from .runtime.http.retry import Retry as Retry
    from .runtime.validation.violations import Violation as Violation
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ApiError": "runtime.errors",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "CreateInlineRequest": "models.create_inline_request",
            "CreateInlineRequestDeep": "models.create_inline_request_deep",
            "CreateInlineRequestDeepDeeper": "models.create_inline_request_deep_deeper",
            "CreateInlineResponse": "models.create_inline_response",
            "Customer": "models.customer",
            "Line": "models.line",
            "NotFoundError": "runtime.errors",
            "Order": "models.order",
            "OrderShipping": "models.order_shipping",
            "OrderShippingWindow": "models.order_shipping_window",
            "PermissionDeniedError": "runtime.errors",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "Status": "models.order",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "Tree": "models.tree",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
