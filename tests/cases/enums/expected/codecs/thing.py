"""JSON data to Thing and back."""

from __future__ import annotations

from typing import Any

from ..models.thing import Thing
from ..runtime.decoding import (
    ABSENT,
    NOTHING,
    choice,
    decode_choice,
    decode_null,
    decode_number,
    others,
)
from ..runtime.mismatches import Mismatches, decode_each
from ..runtime.plain import encode_map, plain
from ..runtime.unset import UNSET
from . import mixed, priority, status

_KNOWN = frozenset(
    (
        "kind",
        "status",
        "priority",
        "mixed",
        "size",
        "sizes",
        "state",
        "fraction",
        "nothing",
    )
)


def encode(value: object) -> Any:
    """JSON data of Thing; other values are left to the validator."""
    if not isinstance(value, Thing):
        return plain(value)
    data: dict[str, Any] = {}
    data["kind"] = value.kind
    data["status"] = value.status
    if value.priority is not None:
        data["priority"] = value.priority
    if value.mixed is not UNSET:
        data["mixed"] = value.mixed
    if value.size is not None:
        data["size"] = value.size
    if value.sizes is not None:
        data["sizes"] = value.sizes
    if value.state is not UNSET:
        data["state"] = value.state
    if value.fraction is not None:
        data["fraction"] = value.fraction
    if value.nothing is not UNSET:
        data["nothing"] = value.nothing
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Thing:
    """Thing of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Thing, at, data)
    new = object.__new__(Thing)
    item = data.get("kind", ABSENT)
    new.kind = decode_choice(("thing",), item, f"{at}/kind", notes)
    new.status = item = data.get("status", ABSENT)
    if item is not None:
        new.status = status.decode(item, f"{at}/status", notes)
    new.priority = item = data.get("priority", ABSENT)
    if item is not None:
        new.priority = priority.decode(item, f"{at}/priority", notes)
    new.mixed = item = data.get("mixed", UNSET)
    if item not in NOTHING:
        new.mixed = mixed.decode(item, f"{at}/mixed", notes)
    new.size = item = data.get("size", ABSENT)
    if item is not None:
        new.size = decode_choice(("s", "l"), item, f"{at}/size", notes)
    new.sizes = item = data.get("sizes", ABSENT)
    if item is not None:
        new.sizes = decode_each(choice("s", "m", "l"), item, f"{at}/sizes", notes)
    new.state = item = data.get("state", UNSET)
    if item not in NOTHING:
        new.state = decode_choice(("on", "off"), item, f"{at}/state", notes)
    new.fraction = item = data.get("fraction", ABSENT)
    if type(item) is not float and type(item) is not int and item is not None:
        new.fraction = decode_number(item, f"{at}/fraction", notes)
    new.nothing = item = data.get("nothing", UNSET)
    if item not in NOTHING:
        new.nothing = decode_null(item, f"{at}/nothing", notes)
    new.additional_properties = others(data, _KNOWN)
    return new
