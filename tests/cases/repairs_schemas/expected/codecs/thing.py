"""Thing to JSON data."""

from typing import Any

from ..models.thing import Thing
from ..runtime.json.encoding import (
    encode_any,
    encode_date,
    encode_date_time,
    encode_each,
    encode_map,
    encode_uuid,
    given,
    plain,
)


def encode(value: object) -> Any:
    if not isinstance(value, Thing):
        return plain(value)
    data: dict[str, Any] = {
        "name": value.name,
        "count": value.count,
        "ratio": value.ratio,
        "done": value.done,
        "day": encode_date(value.day),
        "at": encode_date_time(value.at),
        "key": encode_uuid(value.key),
        "data": value.data,
        "whatever": encode_any(value.whatever),
        "map": encode_map(encode_any, value.map),
        "list": encode_each(encode_any, value.list_),
        "pair": value.pair,
        "only": value.only,
        "none": value.none,
        "path": value.path,
        "several": value.several,
        "above": value.above,
        "maybe": value.maybe,
        "nothing": value.nothing,
        "born": encode_date(value.born),
    }
    data = given(data, ("name", "count", "whatever", "several", "maybe"))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
