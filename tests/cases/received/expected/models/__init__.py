"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .body import Body as Body, Type as Type
    from .code import Code as Code
    from .create_stream_on_message_payload import (
        CreateStreamOnMessagePayload as CreateStreamOnMessagePayload,
    )
    from .create_stream_request import CreateStreamRequest as CreateStreamRequest
    from .pet import Pet as Pet
    from .pet_added import PetAdded as PetAdded
    from .pet_removed_payload import PetRemovedPayload as PetRemovedPayload
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Body": "body",
            "Code": "code",
            "CreateStreamOnMessagePayload": "create_stream_on_message_payload",
            "CreateStreamRequest": "create_stream_request",
            "Pet": "pet",
            "PetAdded": "pet_added",
            "PetRemovedPayload": "pet_removed_payload",
            "Type": "body",
        },
    )
