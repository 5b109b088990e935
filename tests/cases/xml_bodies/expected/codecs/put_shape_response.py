"""PutShapeResponse from JSON data."""

from typing import Any

from ..models.put_shape_response import PutShapeResponse
from ..runtime.json.decoding import OBJECT, decode_integer, others
from . import square


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(PutShapeResponse)
    get = data.get
    new.id = decode_integer(get("id", None))
    new.name = get("name", None)
    new.height = get("height")
    new.inside = square.decode(get("inside", None))
    new.x_label = get("x:label", None)
    new.additional_properties = others(data, decode)
    return new
