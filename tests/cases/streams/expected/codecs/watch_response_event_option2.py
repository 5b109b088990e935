"""WatchResponseEventOption2 from JSON data."""

from typing import Any

from ..models.watch_response_event_option2 import WatchResponseEventOption2
from ..runtime.json.decoding import OBJECT, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(WatchResponseEventOption2)
    get = data.get
    new.event = get("event")
    new.data = get("data", None)
    new.retry = decode_integer(get("retry", None))
    new.additional_properties = others(data, decode)
    return new
