"""UpdateJobRequest to JSON data."""

from typing import Any

from ..models.update_job_request import UpdateJobRequest
from ..runtime.plain import plain
from ..runtime.unset import UNSET


def encode(value: object) -> Any:
    if not isinstance(value, UpdateJobRequest):
        return plain(value)
    data: dict[str, Any] = {"priority": value.priority, "note": value.note}
    if value.priority is None:
        del data["priority"]
    if value.note is UNSET:
        del data["note"]
    return data
