"""Paths Objects and Path Items."""

from __future__ import annotations

from ...documents.json_types import is_object
from ...documents.object_kinds import METHODS
from .repair_context import RepairContext

_ELSEWHERE = {
    "3.0": "OpenAPI 3.2",
    "3.1": "OpenAPI 3.2",
}


def mend_paths(repair: RepairContext) -> None:
    """A path without its slash is none."""
    for path in repair.members:
        if not path.startswith(("/", "x-")):
            repair.refuse("FIXME", f"a path begins with a slash; write '/{path}'", path)


def mend_path_item(repair: RepairContext) -> None:
    """Methods in capitals; the method that only OpenAPI 3.2 has."""
    for name, value in list(repair.members.items()):
        method = name.lower()
        if name != method and method in METHODS and method not in repair.members:
            if is_object(value):
                repair.warn(
                    "FIXME",
                    f"methods are written small: it is read as '{method}'",
                    name,
                )
        elif name == "query" and repair.version.name in _ELSEWHERE:
            repair.warn(
                "FIXME", "`query` belongs to OpenAPI 3.2: it is read as there", name
            )
