"""LogLine from JSON data."""

from typing import Any

from ..models.log_line import LogLine
from ..runtime.json.decoding import OBJECT, decode_date_time, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(LogLine)
    get = data.get
    new.at = decode_date_time(get("at"))
    new.level = get("level", None)
    new.text = get("text")
    new.additional_properties = others(data, decode)
    return new
