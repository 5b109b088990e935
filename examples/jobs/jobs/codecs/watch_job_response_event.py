"""WatchJobResponseEvent from JSON data."""

from typing import Any

from ..models.watch_job_response_event import WatchJobResponseEvent
from ..runtime.json.decoding import OBJECT, others
from . import progress


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(WatchJobResponseEvent)
    get = data.get
    new.id = get("id", None)
    new.event = get("event")
    new.data = progress.decode(get("data"))
    new.additional_properties = others(data, decode)
    return new
