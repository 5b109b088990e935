"""Date to JSON data and back."""

from typing import Any

from ..models.date import Date
from ..runtime.json.decoding import OBJECT, decode_date, others
from ..runtime.json.encoding import encode_any, encode_date, encode_map, plain


def encode(value: object) -> Any:
    if not isinstance(value, Date):
        return plain(value)
    data: dict[str, Any] = {"when": encode_date(value.when)}
    if value.when is None:
        del data["when"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Date)
    get = data.get
    new.when = decode_date(get("when", None))
    new.additional_properties = others(data, decode)
    return new
