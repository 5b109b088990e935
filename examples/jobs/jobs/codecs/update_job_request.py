"""UpdateJobRequest to JSON data."""

from typing import Any

from ..models.update_job_request import UpdateJobRequest
from ..runtime.core.unset import UNSET
from ..runtime.json.encoding import plain


def encode(value: object) -> Any:
    if not isinstance(value, UpdateJobRequest):
        return plain(value)
    data: dict[str, Any] = {"priority": value.priority, "note": value.note}
    if value.priority is None:
        del data["priority"]
    if value.note is UNSET:
        del data["note"]
    return data
