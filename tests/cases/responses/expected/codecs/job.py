"""Job from JSON data."""

from typing import Any

from ..models.job import Job
from ..runtime.json.decoding import OBJECT, decode_uuid, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Job)
    get = data.get
    new.id = decode_uuid(get("id"))
    new.additional_properties = others(data, decode)
    return new
