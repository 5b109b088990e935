"""Parameters of GET /jobs/{job_id}/artifacts/{name}."""

import re

from ..runtime.core.check_results import Found, Json, argument
from ..runtime.validation.formats.identifiers import is_uuid

HERE = "#/paths/~1jobs~1{job_id}~1artifacts~1{name}/get"
PATTERN_1 = re.compile("^[\\-.0-9A-Z_a-z]+\\Z").search
AT = (HERE, "path/job_id #/components/parameters/job_id/schema path/name ../1")


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "job_id" not in path or type(item := path["job_id"]) is not str:
        found = argument(found, path, "path", "job_id", "type", "string", AT)
    elif not is_uuid(item):
        found = argument(found, path, "path", "job_id", "format", "uuid", AT)
    if "name" not in path or type(item := path["name"]) is not str:
        found = argument(found, path, "path", "name", "type", "string", AT)
    elif not PATTERN_1(item):
        found = argument(found, path, "path", "name", "pattern", "^[\\w.-]+$", AT)
    return found
