"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .address import Address as Address
    from .address_9a9c87 import Address_9a9c87 as Address_9a9c87
    from .error import Error as Error
    from .user import User as User
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Address": "address",
            "Address_9a9c87": "address_9a9c87",
            "Error": "error",
            "User": "user",
        },
    )
