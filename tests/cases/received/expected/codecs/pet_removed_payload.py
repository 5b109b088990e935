"""PetRemovedPayload to JSON data and back."""

from typing import Any

from ..models.pet_removed_payload import PetRemovedPayload
from ..runtime.json.decoding import OBJECT, decode_date_time, decode_uuid, others
from ..runtime.json.encoding import (
    encode_any,
    encode_date_time,
    encode_map,
    encode_uuid,
    plain,
)


def encode(value: object) -> Any:
    if not isinstance(value, PetRemovedPayload):
        return plain(value)
    data: dict[str, Any] = {
        "type": value.type,
        "id": encode_uuid(value.id),
        "at": encode_date_time(value.at),
    }
    if value.at is None:
        del data["at"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(PetRemovedPayload)
    get = data.get
    new.type = get("type")
    new.id = decode_uuid(get("id"))
    new.at = decode_date_time(get("at", None))
    new.additional_properties = others(data, decode)
    return new
