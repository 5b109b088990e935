"""JSON data to Stricter and back."""

from __future__ import annotations

from typing import Any

from ..models.stricter import Stricter
from ..runtime.decoding import ABSENT, NOTHING, decode_string, others
from ..runtime.mismatches import Mismatches, decode_date_time, decode_each
from ..runtime.plain import encode_date_time, encode_each, encode_map, plain
from ..runtime.unset import UNSET
from . import 名前, thing

_KNOWN = frozenset(("phone", "when", "things", "gone", "名前", "absent"))


def encode(value: object) -> Any:
    """JSON data of Stricter; other values are left to the validator."""
    if not isinstance(value, Stricter):
        return plain(value)
    data: dict[str, Any] = {}
    data["phone"] = value.phone
    data["when"] = encode_date_time(value.when)
    if value.things is not None:
        data["things"] = encode_each(thing.encode, value.things)
    if value.gone is not UNSET:
        data["gone"] = value.gone
    if value.名前_ is not None:
        data["名前"] = 名前.encode(value.名前_)
    data["absent"] = plain(value.absent)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Stricter:
    """Stricter of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Stricter, at, data)
    new = object.__new__(Stricter)
    new.phone = item = data.get("phone", ABSENT)
    if type(item) is not str:
        new.phone = decode_string(item, f"{at}/phone", notes)
    item = data.get("when", ABSENT)
    new.when = decode_date_time(item, f"{at}/when", notes)
    new.things = item = data.get("things", ABSENT)
    if item is not None:
        new.things = decode_each(thing.decode, item, f"{at}/things", notes)
    new.gone = item = data.get("gone", UNSET)
    if type(item) is not str and item not in NOTHING:
        new.gone = decode_string(item, f"{at}/gone", notes)
    new.名前_ = item = data.get("名前", ABSENT)
    if item is not None:
        new.名前_ = 名前.decode(item, f"{at}/名前", notes)
    new.absent = data.get("absent", ABSENT)
    new.additional_properties = others(data, _KNOWN)
    return new
