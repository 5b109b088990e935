"""JSON data to Line and back."""

from __future__ import annotations

from typing import Any

from ..models.line import Line
from ..runtime.decoding import (
    ABSENT,
    decode_any,
    decode_integer,
    decode_null,
    decode_number,
    decode_string,
    others,
    tuple_of,
    union,
)
from ..runtime.mismatches import Mismatches, decode_date, decode_each
from ..runtime.plain import encode_each, encode_map, plain

_KNOWN = frozenset(("from", "to", "dated", "short", "open", "capped"))


def encode(value: object) -> Any:
    """JSON data of Line; other values are left to the validator."""
    if not isinstance(value, Line):
        return plain(value)
    data: dict[str, Any] = {}
    data["from"] = plain(value.from_)
    data["to"] = plain(value.to)
    if value.dated is not None:
        data["dated"] = plain(value.dated)
    if value.short is not None:
        data["short"] = value.short
    if value.open is not None:
        data["open"] = encode_each(plain, value.open)
    if value.capped is not None:
        data["capped"] = plain(value.capped)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Line:
    """Line of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Line, at, data)
    new = object.__new__(Line)
    item = data.get("from", ABSENT)
    new.from_ = tuple_of((decode_number, decode_number), None)(
        item, f"{at}/from", notes
    )
    item = data.get("to", ABSENT)
    new.to = tuple_of((decode_number, decode_number), None)(item, f"{at}/to", notes)
    new.dated = item = data.get("dated", ABSENT)
    if item is not None:
        new.dated = (
            tuple_of((decode_date,), tuple_of((decode_number, decode_number), None))(
                item, f"{at}/dated", notes
            )
        )
    new.short = item = data.get("short", ABSENT)
    if item is not None:
        new.short = decode_each(
            union(decode_string, decode_integer), item, f"{at}/short", notes
        )
    new.open = item = data.get("open", ABSENT)
    if item is not None:
        new.open = decode_each(decode_any, item, f"{at}/open", notes)
    new.capped = item = data.get("capped", ABSENT)
    if item is not None:
        new.capped = tuple_of((decode_string, decode_null), None)(
            item, f"{at}/capped", notes
        )
    new.additional_properties = others(data, _KNOWN)
    return new
