"""AddPhotoRequest to JSON data."""

from typing import Any

from ..models.add_photo_request import AddPhotoRequest
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, AddPhotoRequest):
        return plain(value)
    data: dict[str, Any] = {"photo": value.photo, "title": value.title}
    if value.title is None:
        del data["title"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
