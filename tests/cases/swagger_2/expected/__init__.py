"""A client of Pets."""

from typing import TYPE_CHECKING

from .runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .client import AsyncClient as AsyncClient, Client as Client
    from .models.add_photo_request import AddPhotoRequest as AddPhotoRequest
    from .models.animal import Animal as Animal
    from .models.any_animal import AnyAnimal as AnyAnimal
    from .models.cat import Cat as Cat
    from .models.error import Error as Error
    from .models.list_pets_headers import ListPetsHeaders as ListPetsHeaders
    from .models.owner import Owner as Owner
    from .models.pet import Pet as Pet
    from .models.rename_pet_request import RenamePetRequest as RenamePetRequest
    from .runtime.auth.oauth.errors import TokenError as TokenError
    from .runtime.auth.oauth.grants import (
        AuthorizationCode as AuthorizationCode,
        ClientCredentials as ClientCredentials,
        PasswordCredentials as PasswordCredentials,
        RefreshToken as RefreshToken,
    )
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
    from .runtime.request.bodies.parts import FilePart as FilePart
    from .runtime.request.bodies.streams import Binary as Binary, Progress as Progress
    from .runtime.validation.violations import Violation as Violation
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AddPhotoRequest": "models.add_photo_request",
            "Animal": "models.animal",
            "AnyAnimal": "models.any_animal",
            "ApiError": "runtime.errors",
            "AsyncByteStream": "runtime.features.streaming.downloads",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "AuthorizationCode": "runtime.auth.oauth.grants",
            "BadRequestError": "runtime.errors",
            "Binary": "runtime.request.bodies.streams",
            "ByteStream": "runtime.features.streaming.downloads",
            "Cat": "models.cat",
            "Client": "client",
            "ClientCredentials": "runtime.auth.oauth.grants",
            "ConflictError": "runtime.errors",
            "Error": "models.error",
            "FilePart": "runtime.request.bodies.parts",
            "ListPetsHeaders": "models.list_pets_headers",
            "NotFoundError": "runtime.errors",
            "Owner": "models.owner",
            "PasswordCredentials": "runtime.auth.oauth.grants",
            "PermissionDeniedError": "runtime.errors",
            "Pet": "models.pet",
            "Progress": "runtime.request.bodies.streams",
            "RateLimitError": "runtime.errors",
            "RefreshToken": "runtime.auth.oauth.grants",
            "RenamePetRequest": "models.rename_pet_request",
            "RequestOptions": "runtime.http.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.http.retry",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TokenError": "runtime.auth.oauth.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.core.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.core.unset",
            "Violation": "runtime.validation.violations",
        },
    )
