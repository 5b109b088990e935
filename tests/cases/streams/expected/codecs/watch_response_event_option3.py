"""WatchResponseEventOption3 from JSON data."""

from typing import Any

from ..models.watch_response_event_option3 import WatchResponseEventOption3
from ..runtime.json.decoding import OBJECT, decode_integer, others
from . import watch_response_event_option3_data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(WatchResponseEventOption3)
    get = data.get
    new.event = get("event")
    new.data = watch_response_event_option3_data.decode(get("data", None))
    new.retry = decode_integer(get("retry", None))
    new.additional_properties = others(data, decode)
    return new
