"""`anyOf` and `oneOf`: which branches a value matches, and why it fails the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..core.check_results import Failure, Found
from ..core.json_data import Json
from ..core.unsendable import WrongTag

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


def by_tag(
    value: Json,
    name: str,
    members: Mapping[str, Check],
    count: Callable[[Json, tuple[Check, ...], str], Found],
    schema: str,
    others: tuple[Check, ...] = (),
    default: Check | None = None,
) -> Found:
    """The failures of the branch that the property `name` selects by its value.

    `others` are the branches that no value selects: they are tried for unknown values.
    `default` is for these, and for objects without the property. If nothing selects a
    branch, `count` (`any_of` or `one_of`) tries all.
    """
    if isinstance(value, dict):
        tag = value.get(name)
        if isinstance(tag, WrongTag):
            return [((name,), "enum", tag.known, str(tag), schema, ())]
        if isinstance(tag, str):
            check = members.get(tag, default)
            if check is not None:
                return check(value)
            if others and count(value, others, schema) is None:
                return None
            return [((name,), "enum", tuple(members), tag, schema, ())]
        if default is not None and name not in value:
            return default(value)
    return count(value, tuple(dict.fromkeys([*members.values(), *others])), schema)


def nearest(branches: list[list[Failure]]) -> list[Failure]:
    """The failures of the branch that fits the value best; none if no branch does.

    A branch that requires another type or value does not fit, unless it is the only one
    besides null. The farthest of the others is one whose `const` or `enum` fails for a
    property, because such a property often names the branch. Then the nearest has the
    fewest failures of the value itself, then the fewest in total, then comes first in the
    document.
    """
    values = [found for found in branches if not _requires_null(found)] or branches
    best = min(values, key=_distance) if values else []
    return [] if len(values) > 1 and _distance(best)[0] == 2 else best


def _requires_null(found: list[Failure]) -> bool:
    path, rule, expected, *_ = found[0]
    return not path and rule == "type" and expected == "null"


def _distance(found: list[Failure]) -> tuple[int, int, int]:
    kind = shallow = 0
    for path, rule, *_ in found:
        depth = len(path)
        shallow += depth == 0
        if depth == 0 and rule in ("type", "false", "const", "enum"):
            kind = 2
        elif depth == 1 and rule in ("const", "enum"):
            kind = max(kind, 1)
    return kind, shallow, len(found)


def _failed(
    rule: str, value: Json, count: int, schema: str, reasons: list[Failure]
) -> list[Failure]:
    return [((), rule, count, value, schema, ()), *reasons]
