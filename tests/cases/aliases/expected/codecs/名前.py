"""名前 to JSON data and back."""

from typing import Any

from ..models.名前 import 名前
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, 名前):
        return plain(value)
    data: dict[str, Any] = {"名前": encode(value.名前_)}
    if value.名前_ is None:
        del data["名前"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(名前)
    get = data.get
    new.名前_ = decode(get("名前", None))
    new.additional_properties = others(data, decode)
    return new
