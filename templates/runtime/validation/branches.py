"""`anyOf` and `oneOf`: how many branches a value matches, and why it fails the others."""

from __future__ import annotations

from collections.abc import Callable

from ..core.check_results import Failure, Found
from ..core.json_data import Json

Check = Callable[[Json], Found]


def any_of(value: Json, branches: tuple[Check, ...], schema: str) -> Found:
    """None if a branch matches; else one failure, and those of the nearest branch."""
    failed: list[list[Failure]] = []
    for check in branches:
        inner = check(value)
        if inner is None:
            return None
        failed.append(inner)
    return _failed("anyOf", value, len(branches), schema, nearest(failed))


def one_of(value: Json, branches: tuple[Check, ...], schema: str) -> Found:
    """None if exactly one branch matches. `expected` is the number of branches."""
    failed: list[list[Failure]] = []
    for check in branches:
        inner = check(value)
        if inner is not None:
            failed.append(inner)
    matched = len(branches) - len(failed)
    if matched == 1:
        return None
    reasons = [] if matched else nearest(failed)
    return _failed("oneOf", value, len(branches), schema, reasons)


def nearest(branches: list[list[Failure]]) -> list[Failure]:
    """The failures of the branch that the value comes closest to.

    A branch that requires another type is the farthest. Next is one whose `const` or
    `enum` fails for the value or one of its properties, because such a property often
    names the branch. Of the others, the nearest has the fewest failures of the value
    itself, then the fewest in total, then comes first in the document.
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


def _failed(
    rule: str, value: Json, count: int, schema: str, reasons: list[Failure]
) -> list[Failure]:
    return [((), rule, count, value, schema, ()), *reasons]
