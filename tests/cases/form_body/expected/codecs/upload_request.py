"""JSON data to UploadRequest and back."""

from __future__ import annotations

from typing import Any

from ..models.upload_request import UploadRequest
from ..runtime.plain import encode_map, plain
from . import upload_request_details


def encode(value: object) -> Any:
    """JSON data of UploadRequest; other values are left to the validator."""
    if not isinstance(value, UploadRequest):
        return plain(value)
    data: dict[str, Any] = {}
    data["file"] = value.file
    if value.thumbnails is not None:
        data["thumbnails"] = value.thumbnails
    if value.note is not None:
        data["note"] = value.note
    if value.details is not None:
        data["details"] = upload_request_details.encode(value.details)
    data.update(encode_map(plain, value.additional_properties))
    return data
