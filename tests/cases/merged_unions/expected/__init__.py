"""A client of Merged unions."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.contact import Contact as Contact
    from .models.crossed import Crossed as Crossed
    from .models.filter_ import Filter as Filter
    from .models.line import Line as Line
    from .models.overlaid import Overlaid as Overlaid
    from .models.overlaid_meta import OverlaidMeta as OverlaidMeta
    from .models.shape import Shape as Shape
    from .models.shape_circle import ShapeCircle as ShapeCircle
    from .models.shape_line import ShapeLine as ShapeLine
    from .models.shape_option2 import ShapeOption2 as ShapeOption2
    from .models.tagged import Tagged as Tagged
    from .models.tagged_option2 import TaggedOption2 as TaggedOption2, Type as Type
    from .models.tagged_x import TaggedX as TaggedX
    from .models.wide import Wide as Wide
    from .models.wide_circle import WideCircle as WideCircle
    from .models.wide_line import WideLine as WideLine
    from .models.wide_option2 import WideOption2 as WideOption2
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
            "Contact": "models.contact",
            "Crossed": "models.crossed",
            "Filter": "models.filter_",
            "Line": "models.line",
            "NotFoundError": "runtime.errors",
            "Overlaid": "models.overlaid",
            "OverlaidMeta": "models.overlaid_meta",
            "PermissionDeniedError": "runtime.errors",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "Shape": "models.shape",
            "ShapeCircle": "models.shape_circle",
            "ShapeLine": "models.shape_line",
            "ShapeOption2": "models.shape_option2",
            "StatusError": "runtime.errors",
            "Tagged": "models.tagged",
            "TaggedOption2": "models.tagged_option2",
            "TaggedX": "models.tagged_x",
            "TransportError": "runtime.errors",
            "Type": "models.tagged_option2",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
            "Wide": "models.wide",
            "WideCircle": "models.wide_circle",
            "WideLine": "models.wide_line",
            "WideOption2": "models.wide_option2",
        },
    )
