"""A validator for each schema: `validate_<schema>(value) -> list[Violation]`."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .add_picture_multipart_form_data_request import (
        validate_add_picture_multipart_form_data_request as validate_add_picture_multipart_form_data_request,
    )
    from .add_picture_request import (
        validate_add_picture_request as validate_add_picture_request,
    )
    from .bulk_request import validate_bulk_request as validate_bulk_request
    from .manifest_v1 import validate_manifest_v1 as validate_manifest_v1
    from .manifest_v2 import validate_manifest_v2 as validate_manifest_v2
    from .pet import validate_pet as validate_pet
    from .put_note_request import validate_put_note_request as validate_put_note_request
    from .put_note_text_plain_request import (
        validate_put_note_text_plain_request as validate_put_note_text_plain_request,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "validate_add_picture_multipart_form_data_request": "add_picture_multipart_form_data_request",
            "validate_add_picture_request": "add_picture_request",
            "validate_bulk_request": "bulk_request",
            "validate_manifest_v1": "manifest_v1",
            "validate_manifest_v2": "manifest_v2",
            "validate_pet": "pet",
            "validate_put_note_request": "put_note_request",
            "validate_put_note_text_plain_request": "put_note_text_plain_request",
        },
    )
