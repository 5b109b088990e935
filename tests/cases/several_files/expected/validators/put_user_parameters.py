"""Checks of the parameters of PUT /users/{id}."""

from __future__ import annotations

from ..runtime.json_data import is_whole
from ..runtime.violations import Json, Violation, add_at

HERE = "#/paths/~1users~1{id}/put"
AT = {
    "/path": HERE + "/parameters",
    "/path/id": "paths/user.yaml#/parameters/0/schema",
}


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    path = value["path"]
    if "id" not in path:
        found = add_at(found, "/path", "required", "id", path, AT)
    elif type(item := path["id"]) is not int and not is_whole(item):
        found = add_at(found, "/path/id", "type", "integer", item, AT)
    return found
