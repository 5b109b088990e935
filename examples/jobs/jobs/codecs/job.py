"""Job to JSON data and back."""

from typing import Any

from ..models.job import Job
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import (
    OBJECT,
    decode_date_time,
    decode_integer,
    decode_uuid,
    others,
)
from ..runtime.json.encoding import (
    encode_any,
    encode_date_time,
    encode_map,
    encode_uuid,
    leave_out,
    plain,
)
from . import progress


def encode(value: object) -> Any:
    if not isinstance(value, Job):
        return plain(value)
    data: dict[str, Any] = {
        "id": encode_uuid(value.id),
        "image": value.image,
        "state": value.state,
        "priority": value.priority,
        "note": value.note,
        "created_at": encode_date_time(value.created_at),
        "progress": progress.encode(value.progress),
    }
    leave_out(data, ("priority", "progress"), ("note",))
    if value.additional_properties:
        data |= encode_map(encode_any, value.additional_properties)
    return data


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(Job)
    get = data.get
    new.id = decode_uuid(get("id"))
    new.image = get("image")
    new.state = get("state")
    new.priority = decode_integer(get("priority", None))
    new.note = get("note", UNSET)
    new.created_at = decode_date_time(get("created_at"))
    new.progress = progress.decode(get("progress", None))
    new.additional_properties = others(data, decode)
    return new
