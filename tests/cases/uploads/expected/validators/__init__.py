"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .blob import validate_blob as validate_blob
    from .meta import validate_meta as validate_meta
    from .picture import validate_picture as validate_picture
    from .send_form_request import (
        validate_send_form_request as validate_send_form_request,
    )
    from .send_mixed_request import (
        validate_send_mixed_request as validate_send_mixed_request,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_blob": "blob",
            "validate_meta": "meta",
            "validate_picture": "picture",
            "validate_send_form_request": "send_form_request",
            "validate_send_mixed_request": "send_mixed_request",
        },
    )
