"""Changes of request bodies."""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Body, Operation
from .change import Change, Document
from .constraints import constraint_changes
from .pairs import Pairs, Use
from .typed import type_changes


def body_changes(
    pairs: Pairs, old: Operation, new: Operation, subject: str
) -> Iterator[Change]:
    """The changes of the `body` argument and of its media types."""
    if old.bodies and not new.bodies:
        message = "argument `body` is removed"
        yield Change("body-removed", subject, message, old.id, Document.OLD)
        return
    if new.bodies and not old.bodies:
        needed = new.body_required
        code = "required-body-added" if needed else "body-added"
        message = f"argument `body` is new{' and required' if needed else ''}"
        yield Change(code, subject, message, new.id)
        return
    if new.body_required and not old.body_required:
        message = "argument `body` is now required"
        yield Change("body-now-required", subject, message, new.id)
    if old.body_required and not new.body_required:
        message = "argument `body` is no longer required"
        yield Change("body-now-optional", subject, message, new.id)
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
