"""Thing to JSON data."""

from typing import Any

from ..models.thing import Thing
from ..runtime.plain import (
    encode_any,
    encode_date,
    encode_date_time,
    encode_each,
    encode_map,
    encode_uuid,
    plain,
)
from ..runtime.unset import UNSET


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
        "color": value.color,
        "none": value.none,
        "path": value.path,
        "code": value.code,
        "several": value.several,
        "above": value.above,
        "maybe": value.maybe,
        "nothing": value.nothing,
        "born": encode_date(value.born),
    }
    if value.ratio is None:
        del data["ratio"]
    if value.done is None:
        del data["done"]
    if value.day is None:
        del data["day"]
    if value.at is None:
        del data["at"]
    if value.key is None:
        del data["key"]
    if value.data is None:
        del data["data"]
    if value.whatever is UNSET:
        del data["whatever"]
    if value.map is None:
        del data["map"]
    if value.list_ is None:
        del data["list"]
    if value.pair is None:
        del data["pair"]
    if value.only is None:
        del data["only"]
    if value.color is None:
        del data["color"]
    if value.none is None:
        del data["none"]
    if value.path is None:
        del data["path"]
    if value.code is None:
        del data["code"]
    if value.several is UNSET:
        del data["several"]
    if value.above is None:
        del data["above"]
    if value.maybe is UNSET:
        del data["maybe"]
    if value.nothing is None:
        del data["nothing"]
    if value.born is None:
        del data["born"]
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data
