"""UploadRequest to JSON data."""

from typing import Any

from ..models.upload_request import UploadRequest
from ..runtime.json.encoding import encode_any, encode_map, given, plain
from . import upload_request_details


def encode(value: object) -> Any:
    if not isinstance(value, UploadRequest):
        return plain(value)
    data: dict[str, Any] = {
        "file": value.file,
        "thumbnails": value.thumbnails,
        "note": value.note,
        "details": upload_request_details.encode(value.details),
    }
    data = given(data, ("file",))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
