"""The body of an operation: which of its media types is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from ...core.check_results import Failure
from ...core.media_types import fit
from ...validation.violations import Refusal
from ..content import Content
from .base import Body

__all__ = ["RequestBody"]


class RequestBody:
    """A Request Body Object: a `Body` for each media type."""

    __slots__ = ("bodies", "required")

    def __init__(self, *bodies: Body, required: bool = False) -> None:
        self.bodies = bodies
        self.required = required

    def write(
        self, value: object, schema: str, content_type: str | None
    ) -> Content | Refusal | None:
        """The content of a body, or what is wrong with it; None for no body.

        `schema` is the JSON pointer of the Request Body Object. `content_type` is the
        media type; None for the first one that accepts the value.
        """
        if value is None:
            if not self.required:
                return None
            if not any(body.accepts(None) for body in self.bodies):
                return "body", [((), "required", "body", None, schema, ())]
        prepared = (
            self._in_any(value, schema)
            if content_type is None
            else self._in_named(value, schema, content_type)
        )
        if prepared is None:
            names = [name for body in self.bodies for name in _media_types(body)]
            place = f"{schema}/content"
            return "content_type", [((), "enum", names, content_type, place, ())]
        return prepared if isinstance(prepared, Content) else ("body", prepared)

    def _in_any(self, value: object, schema: str) -> Content | list[Failure]:
        """`value` in the first media type that accepts it without failures; otherwise
        the failures that the first media type for such values finds.
        """
        if len(self.bodies) == 1:
            return self.bodies[0].prepare(value, schema)
        found: list[Failure] | None = None
        for body in self.bodies:
            if body.accepts(value):
                prepared = body.prepare(value, schema)
                if isinstance(prepared, Content):
                    return prepared
                found = prepared if found is None else found
        return self.bodies[0].prepare(value, schema) if found is None else found

    def _in_named(
        self, value: object, schema: str, content_type: str
    ) -> Content | list[Failure] | None:
        """`value` in the media type that the caller names; None if it is not offered."""
        fits = [
            (found, -index)
            for index, body in enumerate(self.bodies)
            for described in _media_types(body)
            if (found := fit(described, content_type)) is not None
        ]
        if not fits or not content_type.isascii() or not content_type.isprintable():
            return None
        body = self.bodies[-max(fits)[1]]
        if body.media_type != content_type:
            body = cast("Body", replace(cast("Any", body), media_type=content_type))
        return body.prepare(value, schema)


def _media_types(body: Body) -> Sequence[str]:
    return (body.media_type, *body.also)
