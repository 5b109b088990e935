"""Thing to JSON data and back."""

from typing import Any

from ..models.thing import Thing
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, given, plain


def encode(value: object) -> Any:
    if not isinstance(value, Thing):
        return plain(value)
    data: dict[str, Any] = {
        "kind": value.kind,
        "status": value.status,
        "priority": value.priority,
        "mixed": value.mixed,
        "size": value.size,
        "sizes": value.sizes,
        "state": value.state,
        "fraction": value.fraction,
        "nothing": value.nothing,
    }
    data = given(data, ("kind", "status", "mixed", "state", "nothing"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Thing)
    get = data.get
    new.kind = get("kind")
    new.status = get("status")
    new.priority = get("priority", None)
    new.mixed = get("mixed", UNSET)
    new.size = get("size", None)
    new.sizes = get("sizes", None)
    new.state = get("state", UNSET)
    new.fraction = get("fraction", None)
    new.nothing = get("nothing", UNSET)
    new.additional_properties = others(data, decode)
    return new
