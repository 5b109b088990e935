"""TagPetRequest to JSON data."""

from typing import Any

from ..models.tag_pet_request import TagPetRequest
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, TagPetRequest):
        return plain(value)
    data: dict[str, Any] = {"tag": value.tag}
    if value.tag is None:
        del data["tag"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
