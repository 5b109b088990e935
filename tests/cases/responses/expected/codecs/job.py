"""JSON data to Job and back."""

from __future__ import annotations

from typing import Any

from ..models.job import Job
from ..runtime.decoding import ABSENT, others
from ..runtime.mismatches import Mismatches, decode_uuid
from ..runtime.plain import encode_map, encode_uuid, plain

_KNOWN = frozenset(("id",))


def encode(value: object) -> Any:
    """JSON data of Job; other values are left to the validator."""
    if not isinstance(value, Job):
        return plain(value)
    data: dict[str, Any] = {}
    data["id"] = encode_uuid(value.id)
    data.update(encode_map(plain, value.additional_properties))
    return data


def decode(data: dict[str, Any], at: str, notes: Mismatches) -> Job:
    """Job of JSON data; what does not fit is kept, and noted."""
    if type(data) is not dict:
        return notes.unlike(Job, at, data)
    new = object.__new__(Job)
    item = data.get("id", ABSENT)
    new.id = decode_uuid(item, f"{at}/id", notes)
    new.additional_properties = others(data, _KNOWN)
    return new
