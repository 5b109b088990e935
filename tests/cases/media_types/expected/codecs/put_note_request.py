"""PutNoteRequest to JSON data."""

from typing import Any

from ..models.put_note_request import PutNoteRequest
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, PutNoteRequest):
        return plain(value)
    data: dict[str, Any] = {"text": value.text}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
