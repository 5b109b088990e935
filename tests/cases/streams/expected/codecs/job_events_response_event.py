"""JobEventsResponseEvent from JSON data."""

from typing import Any

from ..models.job_events_response_event import JobEventsResponseEvent
from ..runtime.json.decoding import OBJECT, others
from . import progress


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(JobEventsResponseEvent)
    get = data.get
    new.id = get("id", None)
    new.event = get("event", None)
    new.data = progress.decode(get("data"))
    new.additional_properties = others(data, decode)
    return new
