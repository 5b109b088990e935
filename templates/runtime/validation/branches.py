"""`anyOf` and `oneOf` in validators: which branches hold, and why the others do not."""

from __future__ import annotations

from collections.abc import Callable

from ..core.check_results import Failure, Found
from ..core.json_values import Json

Check = Callable[[Json], Found]


def any_of(value: Json, branches: tuple[Check, ...], schema: str) -> Found:
    """None where a branch holds, else one failure and the nearest branch's reasons."""
    failed: list[list[Failure]] = []
    for check in branches:
        inner = check(value)
        if inner is None:
            return None
        failed.append(inner)
    return _refused("anyOf", value, len(branches), schema, nearest(failed))


def one_of(value: Json, branches: tuple[Check, ...], schema: str) -> Found:
    """None where exactly one branch holds; `expected` is how many there are."""
    failed: list[list[Failure]] = []
    for check in branches:
        inner = check(value)
        if inner is not None:
            failed.append(inner)
    held = len(branches) - len(failed)
    if held == 1:
        return None
    reasons = [] if held else nearest(failed)
    return _refused("oneOf", value, len(branches), schema, reasons)


def nearest(branches: list[list[Failure]]) -> list[Failure]:
    """The failures of the alternative that the value came closest to.

    Their paths are relative to that value. Farthest is an alternative that wants
    another type for it, then one whose `const` or `enum` it or a property directly in it
    contradicts (the value names another alternative). Among the rest fewer failures of
    the value itself are nearer, then fewer altogether; then the document's order decides.
    """
    return min(branches, key=_distance) if branches else []


def _distance(found: list[Failure]) -> tuple[int, int, int]:
    kind = shallow = 0
    for path, rule, *_ in found:
        depth = len(path)
        shallow += depth == 0
        if depth == 0 and rule in ("type", "false"):
            kind = 2
        elif depth <= 1 and rule in ("const", "enum"):
            kind = max(kind, 1)
    return kind, shallow, len(found)


def _refused(
    rule: str, value: Json, count: int, schema: str, reasons: list[Failure]
) -> list[Failure]:
    return [((), rule, count, value, schema, ()), *reasons]
