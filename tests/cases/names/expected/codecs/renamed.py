"""Renamed to JSON data and back."""

from typing import Any

from ..models.renamed import Renamed
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Renamed):
        return plain(value)
    data: dict[str, Any] = {"name": value.called}
    if value.called is None:
        del data["name"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Renamed)
    get = data.get
    new.called = get("name", None)
    new.additional_properties = others(data, decode)
    return new
