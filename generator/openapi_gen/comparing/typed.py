"""Differences of types as changes: variance decides which of them break a caller."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Id, Type
from .change import Change
from .pairs import Pairs, Use
from .type_differences import Difference, Kind


def type_changes(
    pairs: Pairs, old: Type, new: Type, use: Use, subject: str, what: str, place: Id
) -> Iterator[Change]:
    """The changes of a type that is sent, received, or both; `what` names what has it.

    A difference that breaks one direction is reported for that direction only.
    """
    found: dict[Difference, None] = {}
    for direction in (Use.SENT, Use.RECEIVED):  # each meets the classes inside
        if direction in use:
            found |= dict.fromkeys(pairs.types(direction).differences(old, new))
    for difference in found:
        yield Change(_code(difference, use), subject, f"{what}{difference.text}", place)


def _code(difference: Difference, use: Use) -> str:
    if difference.is_wider and difference.is_narrower:
        return "request-type-changed" if Use.SENT in use else "response-type-changed"
    breaks_sent = Use.SENT in use and difference.is_narrower
    is_request = breaks_sent or Use.RECEIVED not in use
    direction = "request" if is_request else "response"
    if difference.kind is Kind.TYPE:
        outcome = "widened" if difference.is_wider else "narrowed"
    else:
        outcome = "added" if difference.is_wider else "removed"
    return f"{direction}-{difference.kind.value}-{outcome}"
