"""WatchResponseEventOption3Data from JSON data."""

from typing import Any

from ..models.watch_response_event_option3_data import WatchResponseEventOption3Data
from ..runtime.json.decoding import OBJECT, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(WatchResponseEventOption3Data)
    get = data.get
    new.foo = decode_integer(get("foo"))
    new.additional_properties = others(data, decode)
    return new
