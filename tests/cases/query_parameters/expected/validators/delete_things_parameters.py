"""Checks of the parameters of DELETE /things/{kind}."""

from __future__ import annotations

from ..runtime.violations import Json, Violation, add_at

HERE = "#/paths/~1things~1{kind}/delete"
AT = {
    "/path": HERE + "/parameters",
    "/path/kind": "#/components/schemas/Kind",
    "/query/limit": "#/paths/~1things~1{kind}/parameters/1/schema",
}


def check(value: dict[str, dict[str, Json]]) -> list[Violation] | None:
    found: list[Violation] | None = None
    path = value["path"]
    if "kind" not in path:
        found = add_at(found, "/path", "required", "kind", path, AT)
    elif type(item := path["kind"]) is not str:
        found = add_at(found, "/path/kind", "type", "string", item, AT)
    elif item not in ("small", "large"):
        found = add_at(found, "/path/kind", "enum", ("small", "large"), item, AT)
    query = value["query"]
    if "limit" in query and type(item := query["limit"]) is not str:
        found = add_at(found, "/query/limit", "type", "string", item, AT)
    return found
