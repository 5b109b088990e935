"""AddPictureMultipartRequest to JSON data."""

from typing import Any

from ..models.add_picture_multipart_request import AddPictureMultipartRequest
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, AddPictureMultipartRequest):
        return plain(value)
    data: dict[str, Any] = {"file": value.file, "title": value.title}
    if value.title is None:
        del data["title"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
