"""Problem from JSON data."""

from typing import Any

from ..models.problem import Problem
from ..runtime.json.decoding import OBJECT, others


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Problem)
    get = data.get
    new.title = get("title", None)
    new.detail = get("detail", None)
    new.additional_properties = others(data, decode)
    return new
