"""ListJobsResponse from JSON data."""

from typing import Any

from ..models.list_jobs_response import ListJobsResponse
from ..runtime.core.unset import UNSET
from ..runtime.json.decoding import OBJECT, decode_each, others
from . import job


def decode(data: Any) -> Any:
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(ListJobsResponse)
    get = data.get
    new.jobs = decode_each(job.decode, get("jobs"))
    new.next_cursor = get("next_cursor", UNSET)
    new.additional_properties = others(data, decode)
    return new
