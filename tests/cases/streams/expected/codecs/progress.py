"""Progress from JSON data."""

from typing import Any

from ..models.progress import Progress
from ..runtime.json.decoding import OBJECT, decode_date_time, decode_integer, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Progress)
    get = data.get
    new.percent = decode_integer(get("percent"))
    new.until = decode_date_time(get("until", None))
    new.additional_properties = others(data, decode)
    return new
