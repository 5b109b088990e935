"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .body import validate_body as validate_body
    from .code import validate_code as validate_code
    from .create_stream_ended_payload import (
        validate_create_stream_ended_payload as validate_create_stream_ended_payload,
    )
    from .create_stream_on_message_payload import (
        validate_create_stream_on_message_payload as validate_create_stream_on_message_payload,
    )
    from .create_stream_request import (
        validate_create_stream_request as validate_create_stream_request,
    )
    from .pet import validate_pet as validate_pet
    from .pet_added import validate_pet_added as validate_pet_added
    from .removed_payload import validate_removed_payload as validate_removed_payload
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_body": "body",
            "validate_code": "code",
            "validate_create_stream_ended_payload": "create_stream_ended_payload",
            "validate_create_stream_on_message_payload": "create_stream_on_message_payload",
            "validate_create_stream_request": "create_stream_request",
            "validate_pet": "pet",
            "validate_pet_added": "pet_added",
            "validate_removed_payload": "removed_payload",
        },
    )
