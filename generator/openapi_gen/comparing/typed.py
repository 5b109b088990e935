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
    for sent in (Use.SENT, Use.RECEIVED):
        if sent in use:
            found = list(pairs.types(sent).differences(old, new))
            break
    else:
        return
    if use == Use.SENT | Use.RECEIVED:
        list(pairs.types(Use.RECEIVED).differences(old, new))  # both are met
    for difference in found:
        yield Change(_code(difference, use), subject, f"{what}{difference.text}", place)


def _code(difference: Difference, use: Use) -> str:
    if difference.is_wider and difference.is_narrower:
        return "request-type-changed" if Use.SENT in use else "response-type-changed"
    is_sent = (Use.SENT in use) and (difference.is_narrower or use is Use.SENT)
    if use == Use.SENT | Use.RECEIVED and difference.is_wider:
        is_sent = False
    direction = "request" if is_sent else "response"
    if difference.kind is Kind.TYPE:
        outcome = "widened" if difference.is_wider else "narrowed"
    else:
        outcome = "added" if difference.is_wider else "removed"
    return f"{direction}-{difference.kind.value}-{outcome}"
