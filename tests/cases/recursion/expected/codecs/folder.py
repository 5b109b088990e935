"""JSON data to Folder and back."""

from __future__ import annotations

from typing import Any

from ..models.folder import Folder
from ..runtime.decoding import ABSENT, NOTHING, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain
from ..runtime.unset import UNSET
from . import entries, json

_KNOWN = frozenset(("entries", "json"))


def encode(value: object) -> Any:
    """JSON data of Folder; other values are left to the validator."""
    if not isinstance(value, Folder):
        return plain(value)
    data: dict[str, Any] = {}
    if value.entries is not None:
        data["entries"] = plain(value.entries)
    if value.json is not UNSET:
        data["json"] = plain(value.json)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Folder:
    """Folder of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Folder, at, data)
    new = object.__new__(Folder)
    new.entries = item = data.get("entries", ABSENT)
    if item is not None:
        new.entries = entries.decode(item, f"{at}/entries", notes)
    new.json = item = data.get("json", UNSET)
    if item not in NOTHING:
        new.json = json.decode(item, f"{at}/json", notes)
    new.additional_properties = others(data, _KNOWN)
    return new
