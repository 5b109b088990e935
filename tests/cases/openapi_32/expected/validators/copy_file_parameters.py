"""Parameters of COPY /files/{path}."""

from ..runtime.core.check_results import Found, Json, argument

HERE = "#/paths/~1files~1{path}/additionalOperations/COPY"
AT = (
    HERE,
    "path/path #/paths/~1files~1{path}/parameters/0/schema header/Destination 0",
)


def check(value: dict[str, dict[str, Json]]) -> Found:
    found: Found = None
    path = value["path"]
    if "path" not in path or type(path["path"]) is not str:
        found = argument(found, path, "path", "path", "type", "string", AT)
    header = value["header"]
    if "Destination" not in header or type(header["Destination"]) is not str:
        found = argument(found, header, "header", "Destination", "type", "string", AT)
    return found
