"""A client of Pets."""

from typing import TYPE_CHECKING

from .runtime.lazy import lazy

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
    from .runtime.bodies.parts import FilePart as FilePart
    from .runtime.bodies.streams import Binary as Binary, Progress as Progress
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
    from .runtime.oauth.errors import TokenError as TokenError
    from .runtime.oauth.grants import (
        AuthorizationCode as AuthorizationCode,
        ClientCredentials as ClientCredentials,
        PasswordCredentials as PasswordCredentials,
        RefreshToken as RefreshToken,
    )
    from .runtime.options import RequestOptions as RequestOptions
    from .runtime.retry import Retry as Retry
    from .runtime.streaming.downloads import (
        AsyncByteStream as AsyncByteStream,
        ByteStream as ByteStream,
    )
    from .runtime.unset import UNSET as UNSET, Unset as Unset
    from .runtime.violations import Violation as Violation
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AddPhotoRequest": "models.add_photo_request",
            "Animal": "models.animal",
            "AnyAnimal": "models.any_animal",
            "ApiError": "runtime.errors",
            "AsyncByteStream": "runtime.streaming.downloads",
            "AsyncClient": "client",
            "AuthenticationError": "runtime.errors",
            "AuthorizationCode": "runtime.oauth.grants",
            "BadRequestError": "runtime.errors",
            "Binary": "runtime.bodies.streams",
            "ByteStream": "runtime.streaming.downloads",
            "Cat": "models.cat",
            "Client": "client",
            "ClientCredentials": "runtime.oauth.grants",
            "ConflictError": "runtime.errors",
            "Error": "models.error",
            "FilePart": "runtime.bodies.parts",
            "ListPetsHeaders": "models.list_pets_headers",
            "NotFoundError": "runtime.errors",
            "Owner": "models.owner",
            "PasswordCredentials": "runtime.oauth.grants",
            "PermissionDeniedError": "runtime.errors",
            "Pet": "models.pet",
            "Progress": "runtime.bodies.streams",
            "RateLimitError": "runtime.errors",
            "RefreshToken": "runtime.oauth.grants",
            "RenamePetRequest": "models.rename_pet_request",
            "RequestOptions": "runtime.options",
            "RequestTimeoutError": "runtime.errors",
            "RequestValidationError": "runtime.errors",
            "ResponseValidationError": "runtime.errors",
            "Retry": "runtime.retry",
            "ServerError": "runtime.errors",
            "StatusError": "runtime.errors",
            "TokenError": "runtime.oauth.errors",
            "TransportError": "runtime.errors",
            "UNSET": "runtime.unset",
            "UnprocessableEntityError": "runtime.errors",
            "Unset": "runtime.unset",
            "Violation": "runtime.violations",
        },
    )
