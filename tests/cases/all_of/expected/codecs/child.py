"""Child to JSON data and back."""

from typing import Any

from ..models.child import Child
from ..runtime.json.decoding import OBJECT, decode_integer, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Child):
        return plain(value)
    data: dict[str, Any] = {"kind": value.kind, "size": value.size}
    if value.size is None:
        del data["size"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Child)
    get = data.get
    new.kind = get("kind")
    new.size = decode_integer(get("size", None))
    new.additional_properties = others(data, decode)
    return new
