"""ValuesConditional to JSON data and back."""

from typing import Any

from ..models.values_conditional import ValuesConditional
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, ValuesConditional):
        return plain(value)
    data: dict[str, Any] = {"country": value.country, "zip": value.zip}
    if value.country is None:
        del data["country"]
    if value.zip is None:
        del data["zip"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(ValuesConditional)
    get = data.get
    new.country = get("country", None)
    new.zip = get("zip", None)
    new.additional_properties = others(data, decode)
    return new
