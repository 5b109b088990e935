"""ListConfiguredResponse from JSON data."""

from typing import Any

from ..models.list_configured_response import ListConfiguredResponse
from ..runtime.json.decoding import OBJECT, decode_integer, others
from . import inner_


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(ListConfiguredResponse)
    get = data.get
    new.count = decode_integer(get("count", None))
    new.inner = inner_.decode(get("inner", None))
    new.additional_properties = others(data, decode)
    return new
