"""Overlaid to JSON data and back."""

from typing import Any

from ..models.overlaid import Overlaid
from ..runtime.json.decoding import OBJECT, others
from ..runtime.json.encoding import encode_any, encode_map, plain
from . import overlaid_meta


def encode(value: object) -> Any:
    if not isinstance(value, Overlaid):
        return plain(value)
    data: dict[str, Any] = {
        "mail": value.mail,
        "phone": value.phone,
        "meta": overlaid_meta.encode(value.meta),
        "other": encode_any(value.other),
    }
    if value.phone is None:
        del data["phone"]
    if value.meta is None:
        del data["meta"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Overlaid)
    get = data.get
    new.mail = get("mail")
    new.phone = get("phone", None)
    new.meta = overlaid_meta.decode(get("meta", None))
    new.other = get("other")
    new.additional_properties = others(data, decode)
    return new
