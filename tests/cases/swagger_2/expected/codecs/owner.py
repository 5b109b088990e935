"""Owner to JSON data and back."""

from typing import Any

from ..models.owner import Owner
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Owner):
        return plain(value)
    data: dict[str, Any] = {"since": value.since}
    if value.since is None:
        del data["since"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Owner)
    get = data.get
    new.since = get("since", None)
    new.additional_properties = others(data, decode)
    return new
