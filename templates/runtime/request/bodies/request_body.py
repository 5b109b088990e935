"""The body of an operation: which of its media types is used."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, cast

from ...core.check_results import Failure
from ...core.clients import generated
from ...core.media_types import fit
from ...json.encoding import encode_any
from ...validation.violations import Refusal
from ..content import Content
from ..idempotency_keys import with_key
from .base import Body, Encode

__all__ = ["RequestBody"]


class RequestBody:
    """A Request Body Object: a `Body` for each media type.

    `classes` has the models of each, if they differ; `()` for a body without models. A
    model is only sent in the media types of its class.
    """

    __slots__ = ("bodies", "classes", "required")
    with_key = staticmethod(with_key)

    def __init__(
        self,
        *bodies: Body,
        classes: Sequence[tuple[type[Any], ...]] = (),
        required: bool = False,
    ) -> None:
        self.bodies = bodies
        self.classes = classes
        self.required = required

    def unchecked(self) -> RequestBody:
        """The same without validation; the caller can also leave the body out."""
        return RequestBody(*map(_unchecked, self.bodies), classes=self.classes)

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
        bodies = self._bodies_of(value)
        if not bodies:
            names = [c.__name__ for classes in self.classes for c in classes]
            expected = " or ".join(dict.fromkeys(names))
            return [((), "type", expected, value, schema, ())]
        grades = [body.accepts(value) for body in bodies]
        found: list[Failure] | None = None
        for body, grade in zip(bodies, grades):
            if grade and grade == max(grades):
                prepared = body.prepare(value, schema)
                if isinstance(prepared, Content):
                    return prepared
                found = prepared if found is None else found
        return bodies[0].prepare(value, schema) if found is None else found

    def _bodies_of(self, value: object) -> Sequence[Body]:
        """The bodies for the models that `value` is or lists; without models, all."""
        models = list(_models_in(value)) if self.classes else []
        if not models:
            return self.bodies
        own = [
            body
            for body, classes in zip(self.bodies, self.classes)
            if classes and all(isinstance(model, classes) for model in models)
        ]
        return own or [
            body for body, classes in zip(self.bodies, self.classes) if not classes
        ]

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


def _unchecked(body: Body) -> Body:
    """A body that only refuses what it cannot encode."""
    given: Any = body
    changes: dict[str, Any] = {}
    if getattr(body, "check", None) is not None:
        changes["check"] = None
    if hasattr(body, "encode") and not hasattr(body, "files"):
        changes["encode"] = _finite(given.encode)
    if hasattr(body, "files"):
        changes["files"] = dict.fromkeys(given.files, "anything")
        changes["others"] = ""
    return cast("Body", replace(given, **changes)) if changes else body


def _finite(encode: Encode) -> Encode:
    """An encoder that refuses what is not JSON, which no validator does."""
    return lambda value: encode_any(encode(value))


def _media_types(body: Body) -> Sequence[str]:
    return (body.media_type, *body.also)


def _models_in(value: object) -> Iterable[object]:
    """The value, or its items, if they are instances of generated classes."""
    if isinstance(value, (list, tuple)):
        return filter(_is_model, cast("Iterable[object]", value))
    return (value,) if _is_model(value) else ()


def _is_model(value: object) -> bool:
    return generated(type(value)) is not None
