"""Chunk from JSON data."""

from typing import Any

from ..models.chunk import Chunk
from ..runtime.json.decoding import OBJECT, decode_date_time, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Chunk)
    get = data.get
    new.id = get("id", None)
    new.delta = get("delta")
    new.made = decode_date_time(get("made", None))
    new.additional_properties = others(data, decode)
    return new
