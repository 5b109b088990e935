"""Question to JSON data."""

from typing import Any

from ..models.question import Question
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Question):
        return plain(value)
    data: dict[str, Any] = {"text": value.text, "stream": value.stream}
    if value.stream is None:
        del data["stream"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
