"""Request Body Objects into the model.

What most documents forget is repaired here with a word about it: `requestBody.required`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ... import model
from ...model import Body, BodyKind, Presence
from ..context import Context
from ..documents.node import Node
from ..schemas.rules import RulesReader
from ..schemas.types import TypeReader
from ..schemas.xml import XmlReader
from .encodings import encodings
from .media_types import body_kind, media_schema, offered, role_words, same_schema
from .sequential_media import item_schema

_NO_TEXT = (
    model.Scalar.ANY,
    model.Scalar.NULL,
    model.Scalar.BOOLEAN,
    model.Scalar.INTEGER,
    model.Scalar.NUMBER,
    model.Scalar.BINARY,
)
_ENCODED = (BodyKind.FORM, BodyKind.MULTIPART)


@dataclass(frozen=True, slots=True)
class BodyReader:
    context: Context
    schemas: TypeReader
    rules: RulesReader
    xml: XmlReader

    def read(self, body: Node, operation_id: str) -> tuple[Body, ...]:
        """The body in each of its media types, best first."""
        read: list[tuple[Node | None, Body]] = []
        for media_type, node, kind in offered(body, body_kind, self.context):
            schema = (
                item_schema(node, self.context)
                if kind is BodyKind.SEQUENCE
                else media_schema(node, kind, self.context)
            )
            type_: model.Type = model.Scalar.BINARY
            rules = model.Rules(node.id, ())
            if kind is not BodyKind.RAW:
                words = (operation_id, *(role_words(media_type) if read else ()))
                type_, rules = _known(schema, read) or (
                    self.schemas.read(schema, (*words, "Request")),
                    self.rules.read(schema, node.id),
                )
            if kind is BodyKind.SEQUENCE:
                type_ = model.ArrayOf(type_)
            if kind is BodyKind.TEXT:
                type_, rules = _as_text(type_, rules)
            encoded = (
                encodings(node, self.context, self.xml) if kind in _ENCODED else ()
            )
            xml = self.xml.read(schema) if kind is BodyKind.XML else None
            made = Body(media_type, kind, type_, rules, tuple(encoded), xml)
            read.append((schema, made))
        return tuple(made for _, made in read)

    def is_required(self, body: Node, bodies: tuple[Body, ...]) -> bool:
        """A body that has required fields is required, `required: true` or not."""
        if body.flag("required"):
            return True
        if not bodies or not all(self._has_required_fields(b.type) for b in bodies):
            return False
        self.context.diagnostics.note(
            body.place,
            "FIXME",
            "the body has required fields, so it is required; say `required: true`",
        )
        return True

    def _has_required_fields(self, type_: model.Type) -> bool:
        if not isinstance(type_, model.Ref):
            return False
        declaration = self.schemas.declarations[type_.id]
        return isinstance(declaration, model.ObjectDeclaration) and any(
            field.presence is Presence.REQUIRED and not field.read_only
            for field in declaration.fields
        )


def _known(
    schema: Node | None, read: list[tuple[Node | None, Body]]
) -> tuple[model.Type, model.Rules] | None:
    """What was read of the same schema, written again for another media type."""
    for other, body in read:
        if body.kind is BodyKind.RAW or not same_schema(schema, other):
            continue
        if body.kind is BodyKind.SEQUENCE and isinstance(body.type, model.ArrayOf):
            return body.type.item, body.rules
        return body.type, body.rules
    return None


def _as_text(type_: model.Type, rules: model.Rules) -> tuple[model.Type, model.Rules]:
    """What is left of a schema that describes a text: of another one, nothing."""
    match type_:
        case model.Scalar():
            is_text = type_ not in _NO_TEXT
        case model.FormattedString():
            is_text = True
        case model.Enumeration(values=values):
            is_text = all(isinstance(value, str) for value in values)
        case _:
            is_text = False
    nothing = model.Rules(rules.id, ())
    if not is_text:
        return model.Scalar.STRING, nothing
    trivial = all(isinstance(check, model.OfType) for check in rules.checks)
    return type_, nothing if trivial else rules
