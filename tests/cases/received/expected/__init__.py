"""A client of Pet shop."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.body import Body as Body, Type as Type
    from .models.code import Code as Code
    from .models.create_stream_on_message_payload import (
        CreateStreamOnMessagePayload as CreateStreamOnMessagePayload,
    )
    from .models.create_stream_request import CreateStreamRequest as CreateStreamRequest
    from .models.pet import Pet as Pet
    from .models.pet_added import PetAdded as PetAdded
    from .models.pet_removed_payload import PetRemovedPayload as PetRemovedPayload
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
    from .runtime.webhooks.verification import (
        WebhookVerificationError as WebhookVerificationError,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "ApiError": "runtime.errors",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "BadRequestError": "runtime.errors",
            "Body": "models.body",
            "Client": "client",
            "Code": "models.code",
            "ConflictError": "runtime.errors",
            "CreateStreamOnMessagePayload": "models.create_stream_on_message_payload",
            "CreateStreamRequest": "models.create_stream_request",
            "NotFoundError": "runtime.errors",
            "PermissionDeniedError": "runtime.errors",
            "Pet": "models.pet",
            "PetAdded": "models.pet_added",
            "PetRemovedPayload": "models.pet_removed_payload",
            "RateLimitError": "runtime.errors",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TransportError": "runtime.errors",
            "Type": "models.body",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
            "WebhookVerificationError": "runtime.webhooks.verification",
        },
    )
