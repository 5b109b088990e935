"""The models, imported when they are used."""

from typing import TYPE_CHECKING

from ..runtime.core.lazy import lazy

if TYPE_CHECKING:
    from .add_picture_multipart_request import (
        AddPictureMultipartRequest as AddPictureMultipartRequest,
    )
    from .add_picture_request import AddPictureRequest as AddPictureRequest
    from .bulk_request import BulkRequest as BulkRequest
    from .manifest_v1 import ManifestV1 as ManifestV1
    from .manifest_v2 import ManifestV2 as ManifestV2
    from .pet import Pet as Pet
    from .problem import Problem as Problem
    from .put_note_request import PutNoteRequest as PutNoteRequest
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "AddPictureMultipartRequest": "add_picture_multipart_request",
            "AddPictureRequest": "add_picture_request",
            "BulkRequest": "bulk_request",
            "ManifestV1": "manifest_v1",
            "ManifestV2": "manifest_v2",
            "Pet": "pet",
            "Problem": "problem",
            "PutNoteRequest": "put_note_request",
        },
    )
