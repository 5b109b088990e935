"""`anyOf` and `oneOf` in validators: which branches hold, and why the others do not."""

from __future__ import annotations

from collections.abc import Callable

from .violations import Json, Violation, nearest

Check = Callable[[Json], list[Violation] | None]


def any_of(
    value: Json, branches: tuple[Check, ...], schema: str
) -> list[Violation] | None:
    """None where a branch holds, else one violation and the nearest branch's reasons."""
    failed: list[list[Violation]] = []
    for check in branches:
        inner = check(value)
        if inner is None:
            return None
        failed.append(inner)
    return [Violation("", "anyOf", len(branches), value, schema), *nearest(failed)]


def one_of(
    value: Json, branches: tuple[Check, ...], schema: str
) -> list[Violation] | None:
    """None where exactly one branch holds; `expected` is how many there are."""
    failed: list[list[Violation]] = []
    for check in branches:
        inner = check(value)
        if inner is not None:
            failed.append(inner)
    held = len(branches) - len(failed)
    if held == 1:
        return None
    reasons = [] if held else nearest(failed)
    return [Violation("", "oneOf", len(branches), value, schema), *reasons]
