"""RenamePetRequest to JSON data."""

from typing import Any

from ..models.rename_pet_request import RenamePetRequest
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, RenamePetRequest):
        return plain(value)
    data: dict[str, Any] = {
        "name": value.name,
        "nicknames": value.nicknames,
        "colors": value.colors,
    }
    if value.nicknames is None:
        del data["nicknames"]
    if value.colors is None:
        del data["colors"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
