"""Paths Objects and Path Items."""

from __future__ import annotations

from ...documents.json_types import is_object
from ...documents.object_kinds import METHODS
from .repair_context import Mending

_ELSEWHERE = {
    "3.0": "OpenAPI 3.2",
    "3.1": "OpenAPI 3.2",
}


def mend_paths(mending: Mending) -> None:
    """A path without its slash is none."""
    for path in mending.members:
        if not path.startswith(("/", "x-")):
            mending.refuse(f"a path begins with a slash; write '/{path}'", path)


def mend_path_item(mending: Mending) -> None:
    """Methods in capitals; the method that only OpenAPI 3.2 has."""
    for name, value in list(mending.members.items()):
        method = name.lower()
        if name != method and method in METHODS and method not in mending.members:
            if is_object(value):
                mending.warn(
                    f"methods are written small: it is read as '{method}'", name
                )
        elif name == "query" and mending.version.name in _ELSEWHERE:
            mending.warn("`query` belongs to OpenAPI 3.2: it is read as there", name)
