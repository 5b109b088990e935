"""JSON data as Python values, walked without recursion, so that it can have any depth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias, cast

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
"""What `json.loads` returns."""

_SCALARS: Final = frozenset({str, int, float, bool, type(None)})


class CyclicError(Exception):
    """Data contains itself."""


class DepthError(Exception):
    """Data is deeper than all threads together can check."""


def inside_out(root: object) -> Iterator[object]:
    """Each container in `root` once, inner ones first. Raises RecursionError for cycles."""
    done: set[int] = set()
    opened: set[int] = set()
    path = [] if members(root) is None else [root]
    while path:
        container = path[-1]
        if id(container) in done:
            path.pop()
            continue
        waiting = [
            member
            for member in members(container) or ()
            if id(member) not in done and members(member) is not None
        ]
        if not waiting:
            done.add(id(container))
            yield path.pop()
        elif id(container) in opened:
            raise RecursionError("cyclic data")
        else:
            opened.add(id(container))
            path += waiting


def members(value: object) -> Iterable[object] | None:
    """The members of a container or the field values of a model; None for other values."""
    if type(value) in _SCALARS:
        return None
    if isinstance(value, dict):
        return cast("dict[str, object]", value).values()
    if isinstance(value, (list, tuple)):
        return cast("list[object]", value)
    fields: Iterable[str] | None = getattr(value, "__dataclass_fields__", None)
    return None if fields is None else [getattr(value, name, None) for name in fields]
