"""A client of Names."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.class_ import Class as Class
    from .models.date import Date as Date
    from .models.foo_bar_2747c6 import FooBar_2747c6 as FooBar_2747c6
    from .models.foo_bar_95cbfe import FooBar_95cbfe as FooBar_95cbfe
    from .models.list_ import List as List
    from .models.order_0f7609 import Order_0f7609 as Order_0f7609
    from .models.order_2f1204 import Order_2f1204 as Order_2f1204
    from .models.order_ff02bd import Order_ff02bd as Order_ff02bd
    from .models.renamed import Renamed as Renamed
    from .models.solid import Solid as Solid
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
            "Class": "models.class_",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "Date": "models.date",
            "FooBar_2747c6": "models.foo_bar_2747c6",
            "FooBar_95cbfe": "models.foo_bar_95cbfe",
            "List": "models.list_",
            "NotFoundError": "runtime.errors",
            "Order_0f7609": "models.order_0f7609",
            "Order_2f1204": "models.order_2f1204",
            "Order_ff02bd": "models.order_ff02bd",
            "PermissionDeniedError": "runtime.errors",
            "RateLimitError": "runtime.errors",
            "Renamed": "models.renamed",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "Solid": "models.solid",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
