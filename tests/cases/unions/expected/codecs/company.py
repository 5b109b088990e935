"""Company to JSON data and back."""

from typing import Any

from ..models.company import Company
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Company):
        return plain(value)
    data: dict[str, Any] = {"vat": value.vat}
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Company)
    get = data.get
    new.vat = get("vat")
    new.additional_properties = others(data, decode)
    return new
