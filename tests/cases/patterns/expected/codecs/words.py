"""JSON data to Words and back."""

from __future__ import annotations

from typing import Any

from ..models.words import Words
from ..runtime.decoding import ABSENT, decode_string, others
from ..runtime.mismatches import Mismatches
from ..runtime.plain import encode_map, plain

_KNOWN = frozenset(
    ("exponential", "quadratic", "trailing", "referring", "hopeless", "harmless")
)


def encode(value: object) -> Any:
    """JSON data of Words; other values are left to the validator."""
    if not isinstance(value, Words):
        return plain(value)
    data: dict[str, Any] = {}
    if value.exponential is not None:
        data["exponential"] = value.exponential
    if value.quadratic is not None:
        data["quadratic"] = value.quadratic
    if value.trailing is not None:
        data["trailing"] = value.trailing
    if value.referring is not None:
        data["referring"] = value.referring
    if value.hopeless is not None:
        data["hopeless"] = value.hopeless
    if value.harmless is not None:
        data["harmless"] = value.harmless
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Words:
    """Words of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Words, at, data)
    new = object.__new__(Words)
    new.exponential = item = data.get("exponential", ABSENT)
    if type(item) is not str and item is not None:
        new.exponential = decode_string(item, f"{at}/exponential", notes)
    new.quadratic = item = data.get("quadratic", ABSENT)
    if type(item) is not str and item is not None:
        new.quadratic = decode_string(item, f"{at}/quadratic", notes)
    new.trailing = item = data.get("trailing", ABSENT)
    if type(item) is not str and item is not None:
        new.trailing = decode_string(item, f"{at}/trailing", notes)
    new.referring = item = data.get("referring", ABSENT)
    if type(item) is not str and item is not None:
        new.referring = decode_string(item, f"{at}/referring", notes)
    new.hopeless = item = data.get("hopeless", ABSENT)
    if type(item) is not str and item is not None:
        new.hopeless = decode_string(item, f"{at}/hopeless", notes)
    new.harmless = item = data.get("harmless", ABSENT)
    if type(item) is not str and item is not None:
        new.harmless = decode_string(item, f"{at}/harmless", notes)
    new.additional_properties = others(data, _KNOWN)
    return new
