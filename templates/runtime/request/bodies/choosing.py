"""Which of an operation's media types is used for a body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from ...core.check_results import Failure
from ...core.media_types import fit
from .base import Body, Content

__all__ = ["in_any", "in_named"]


def in_any(
    bodies: Sequence[Body], value: object, schema: str
) -> Content | list[Failure]:
    """`value` in the first media type that accepts it without failures; otherwise the
    failures that the first media type for such values finds.
    """
    if len(bodies) == 1:
        return bodies[0].prepare(value, schema)
    found: list[Failure] | None = None
    for body in bodies:
        if body.accepts(value):
            prepared = body.prepare(value, schema)
            if isinstance(prepared, Content):
                return prepared
            found = prepared if found is None else found
    return bodies[0].prepare(value, schema) if found is None else found


def in_named(
    bodies: Sequence[Body], value: object, schema: str, content_type: str
) -> Content | list[Failure] | None:
    """`value` in the media type that the caller names; None if it is not offered."""
    fits = [
        (found, -index)
        for index, body in enumerate(bodies)
        for described in (body.media_type, *body.also)
        if (found := fit(described, content_type)) is not None
    ]
    if not fits or not content_type.isascii() or not content_type.isprintable():
        return None
    body = bodies[-max(fits)[1]]
    if body.media_type != content_type:
        body = cast("Body", replace(cast("Any", body), media_type=content_type))
    return body.prepare(value, schema)
