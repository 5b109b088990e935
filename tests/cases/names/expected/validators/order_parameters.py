"""Checks of the parameters of PUT /orders/{id}."""

from __future__ import annotations

from ..runtime.violations import Json, Violation, add_at

HERE = "#/paths/~1orders~1{id}/put"
AT = {
    "/path": HERE + "/parameters",
    "/path/id": HERE + "/parameters/0/schema",
}


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    path = value["path"]
    if "id" not in path:
        found = add_at(found, "/path", "required", "id", path, AT)
    elif type(item := path["id"]) is not str:
        found = add_at(found, "/path/id", "type", "string", item, AT)
    return found
