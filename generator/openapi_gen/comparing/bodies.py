"""Changes of request bodies."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Body, Operation
from .change import Change, Document, Member
from .constraints import constraint_changes
from .pairs import Pairs, Use
from .typed import type_changes

_ARGUMENT = Member("argument", "body")


def body_changes(
    pairs: Pairs, old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    """The changes of the `body` argument and of its media types."""
    if old.bodies and not new.bodies:
        what = "is removed"
        yield Change("body-removed", subject, what, old.id, Document.OLD, _ARGUMENT)
        return
    if new.bodies and not old.bodies:
        rule, what = "body-added", "is new"
        if new.body_required:
            rule, what = "required-body-added", "is new and required"
        yield Change(rule, subject, what, new.id, member=_ARGUMENT)
        return
    if new.body_required and not old.body_required:
        rule, what = "body-now-required", "is now required"
        yield Change(rule, subject, what, new.id, member=_ARGUMENT)
    if old.body_required and not new.body_required:
        rule, what = "body-now-optional", "is no longer required"
        yield Change(rule, subject, what, new.id, member=_ARGUMENT)
    before = {body.media_type: body for body in old.bodies}
    after = {body.media_type: body for body in new.bodies}
    for media_type in before.keys() - after.keys():
        message = f"the body cannot be sent as {media_type}"
        yield Change("request-media-type-removed", subject, message, new.id)
    for media_type, body in after.items():
        other = before.get(media_type)
        if other is None:
            message = f"the body can be sent as {media_type}"
            yield Change("request-media-type-added", subject, message, body.rules.id)
        else:
            yield from _of_body(pairs, other, body, subject)


def _of_body(pairs: Pairs, old: Body, new: Body, subject: str) -> Iterator[Change]:
    what = f"the body in {new.media_type}: "
    yield from type_changes(
        pairs, old.type, new.type, Use.SENT, subject, what, new.rules.id
    )
    yield from constraint_changes(old.rules, new.rules, subject, what)
