"""Request Body Objects into the model.

What most documents forget is repaired here with a word about it: `requestBody.required`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import model
from ..model import Body, Presence
from .context import Context
from .documents import Node
from .media import body_kind, by_preference, content_of, media_schema
from .rules import RulesReader
from .schemas import SchemaReader


@dataclass(frozen=True, slots=True)
class BodyReader:
    context: Context
    schemas: SchemaReader
    rules: RulesReader

    def read(self, body: Node, operation_id: str) -> tuple[Body, ...]:
        """The body in the media type that the client sends."""
        offered = content_of(body, self.context)
        for media_type, node in by_preference(offered, body_kind):
            for other, left in offered:
                if other != media_type:
                    self.context.diagnostics.note(
                        left.place, f"the client sends {media_type}, not {other}"
                    )
            kind = body_kind(media_type)
            schema = media_schema(node, kind, self.context)
            return (
                Body(
                    media_type=media_type,
                    kind=kind,
                    type=self.schemas.read(schema, (operation_id, "Request")),
                    rules=self.rules.read(schema, node.id),
                    encodings=tuple(encodings(node)),
                ),
            )
        return ()

    def is_required(self, body: Node, bodies: tuple[Body, ...]) -> bool:
        """A body that has required fields is required, `required: true` or not."""
        if body.flag("required"):
            return True
        for candidate in bodies:
            if self._has_required_fields(candidate.type):
                self.context.diagnostics.note(
                    body.place,
                    "the body has required fields, so it is required; say `required: true`",
                )
                return True
        return False

    def _has_required_fields(self, type_: model.Type) -> bool:
        if not isinstance(type_, model.Ref):
            return False
        declaration = self.schemas.declarations[type_.id]
        return isinstance(declaration, model.ObjectDeclaration) and any(
            field.presence is Presence.REQUIRED and not field.read_only
            for field in declaration.fields
        )


def encodings(content: Node) -> Iterator[model.Encoding]:
    """The Encoding Objects of a Media Type Object."""
    for name, node in content.members("encoding"):
        explode = node.literal("explode")
        yield model.Encoding(
            property=name,
            content_type=node.text("contentType") or None,
            style=node.text("style") or None,
            explode=explode if isinstance(explode, bool) else None,
        )
