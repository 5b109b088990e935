"""Faster to JSON data and back."""

from typing import Any

from ..models.faster import Faster
from ..runtime.json.decoding import (
    OBJECT,
    decode_any,
    decode_date,
    decode_tuple,
    others,
)
from ..runtime.json.encoding import encode_any, encode_each, encode_map, given, plain


def encode(value: object) -> Any:
    if not isinstance(value, Faster):
        return plain(value)
    data: dict[str, Any] = {
        "from": plain(value.from_),
        "to": plain(value.to),
        "dated": plain(value.dated),
        "short": value.short,
        "open": encode_each(encode_any, value.open),
        "capped": plain(value.capped),
        "more": value.more,
        "fast": value.fast,
    }
    data = given(data, ("from", "to", "open"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Faster)
    get = data.get
    new.from_ = decode_tuple((decode_any, decode_any), None, get("from"))
    new.to = decode_tuple((decode_any, decode_any), None, get("to"))
    new.dated = decode_tuple(
        (decode_date,),
        lambda data: decode_tuple((decode_any, decode_any), None, data),
        get("dated", None),
    )
    new.short = get("short", None)
    new.open = get("open")
    new.capped = decode_tuple((decode_any, decode_any), None, get("capped", None))
    new.more = get("more", None)
    new.fast = get("fast", None)
    new.additional_properties = others(data, decode)
    return new
