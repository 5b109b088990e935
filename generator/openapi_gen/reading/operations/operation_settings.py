"""Tables of pyproject.toml with settings of operations: `[tool.openapi-gen.<table>]`.

A key is an operationId, a glob of operationIds, or the JSON pointer of an operation.
"""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase

from ...diagnostics.collector import Place
from ...model import Id
from ..context import Context


def is_exact(key: str, operation_id: str, id_: Id) -> bool:
    """Whether a key names this operation alone."""
    return key in (operation_id, id_)


def keys_of(table: Iterable[str], operation_id: str, id_: Id) -> list[str]:
    """The keys that mean an operation; those that name it alone come first."""
    keys = [
        key
        for key in table
        if is_exact(key, operation_id, id_) or fnmatchcase(operation_id, key)
    ]
    return sorted(keys, key=lambda key: not is_exact(key, operation_id, id_))


def report_unused(
    name: str, table: Iterable[str], used: Iterable[str], context: Context
) -> None:
    """Warns of the keys that mean no operation."""
    known = frozenset(used)
    for key in table:
        if key not in known:
            message = f"[tool.openapi-gen.{name}] {key!r} matches no operation"
            place = Place(context.documents.root.source.name, "")
            context.diagnostics.warning(place, "unused-setting", message)
