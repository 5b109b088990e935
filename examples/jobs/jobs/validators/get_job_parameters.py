"""Parameters of GET /jobs/{job_id}."""

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.validation.formats.identifiers import is_uuid

HERE = "#/paths/~1jobs~1{job_id}/get"
AT = (HERE, "path/job_id #/components/parameters/job_id/schema")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "job_id" not in path or type(item := path["job_id"]) is not str:
        found = argument(found, path, "path", "job_id", "type", "string", AT)
    elif not is_uuid(item):
        found = argument(found, path, "path", "job_id", "format", "uuid", AT)
    return found
