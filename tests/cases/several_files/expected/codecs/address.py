"""Address to JSON data and back."""

from typing import Any

from ..models.address import Address
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Address):
        return plain(value)
    data: dict[str, Any] = {"of_root": value.of_root}
    if value.of_root is None:
        del data["of_root"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Address)
    get = data.get
    new.of_root = get("of_root", None)
    new.additional_properties = others(data, decode)
    return new
