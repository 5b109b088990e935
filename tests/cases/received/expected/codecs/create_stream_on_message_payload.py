"""CreateStreamOnMessagePayload to JSON data and back."""

from typing import Any

from ..models.create_stream_on_message_payload import CreateStreamOnMessagePayload
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import (
    OBJECT,
    decode_date,
    decode_integer,
    decode_map,
    others,
)
from ..runtime.json.encoding import encode_any, encode_date, encode_map, given, plain


def encode(value: object) -> Any:
    if not isinstance(value, CreateStreamOnMessagePayload):
        return plain(value)
    data: dict[str, Any] = {
        "MessageSid": value.message_sid,
        "NumSegments": value.num_segments,
        "Delivered": value.delivered,
        "Price": value.price,
        "Tags": value.tags,
        "Codes": value.codes,
        "Meta": value.meta,
        "On": encode_date(value.on),
    }
    data = given(data, ("MessageSid", "Delivered"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(CreateStreamOnMessagePayload)
    get = data.get
    new.message_sid = get("MessageSid")
    new.num_segments = decode_integer(get("NumSegments", None))
    new.delivered = get("Delivered", UNSET)
    new.price = get("Price", None)
    new.tags = get("Tags", None)
    new.codes = get("Codes", None)
    new.meta = decode_map(decode_integer, get("Meta", None))
    new.on = decode_date(get("On", None))
    new.additional_properties = others(data, decode)
    return new
