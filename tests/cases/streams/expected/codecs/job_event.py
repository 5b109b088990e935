"""JobEvent to JSON data and back."""

from typing import Any

from ..models.job_event import JobEvent
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, JobEvent):
        return plain(value)
    data: dict[str, Any] = {"id": value.id, "event": value.event, "data": value.data}
    if value.id is None:
        del data["id"]
    if value.event is None:
        del data["event"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(JobEvent)
    get = data.get
    new.id = get("id", None)
    new.event = get("event", None)
    new.data = get("data")
    new.additional_properties = others(data, decode)
    return new
