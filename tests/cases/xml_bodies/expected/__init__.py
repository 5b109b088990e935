"""A client of XML."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.category import Category as Category
    from .models.circle import Circle as Circle
    from .models.node import Node as Node
    from .models.page import Page as Page
    from .models.pet import Pet as Pet, Status as Status
    from .models.problem import Problem as Problem
    from .models.put_order_request import PutOrderRequest as PutOrderRequest
    from .models.put_order_request_lines_item import (
        PutOrderRequestLinesItem as PutOrderRequestLinesItem,
    )
    from .models.put_shape_response import PutShapeResponse as PutShapeResponse
    from .models.receipt import Receipt as Receipt
    from .models.square import Square as Square
    from .models.tag import Tag as Tag
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
    from .runtime.features.streaming.downloads import (
        AsyncByteStream as AsyncByteStream,
        ByteStream as ByteStream,
    )
    from .runtime.http.options import RequestOptions as RequestOptions
    from .runtime.http.retry import Retry as Retry
    from .runtime.validation.violations import Violation as Violation
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ApiError": "runtime.errors",
            "AsyncByteStream": "runtime.features.streaming.downloads",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "ByteStream": "runtime.features.streaming.downloads",
            "Category": "models.category",
            "Circle": "models.circle",
            "Client": "client",
            "ConflictError": "runtime.errors",
            "Node": "models.node",
            "NotFoundError": "runtime.errors",
            "Page": "models.page",
            "PermissionDeniedError": "runtime.errors",
            "Pet": "models.pet",
            "Problem": "models.problem",
            "PutOrderRequest": "models.put_order_request",
            "PutOrderRequestLinesItem": "models.put_order_request_lines_item",
            "PutShapeResponse": "models.put_shape_response",
            "RateLimitError": "runtime.errors",
            "Receipt": "models.receipt",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "Square": "models.square",
            "Status": "models.pet",
            "StatusError": "runtime.errors",
            "Tag": "models.tag",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
