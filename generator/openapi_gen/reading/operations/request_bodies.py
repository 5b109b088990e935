"""Request Body Objects into the model.

Most documents omit `requestBody.required`: a body with required fields is required.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from ... import model
from ...media_formats import JSON_BODY, BodyFormat, Values, body_format
from ...media_formats.media_types import essence
from ...model import Body, Presence
from ...records import dataclass
from ..context import Context
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from ..schemas.rules import RulesReader
from ..schemas.types import TypeReader
from ..schemas.xml import XmlReader
from .encodings import encodings, with_media_types
from .media_types import media_schema, offered, role_words, same_schema
from .sequences.sequential_media import item_schema
from .shared_objects import words_for

_NOT_STRINGS = (
    model.Scalar.ANY,
    model.Scalar.NULL,
    model.Scalar.BOOLEAN,
    model.Scalar.INTEGER,
    model.Scalar.NUMBER,
    model.Scalar.BINARY,
)


@dataclass(frozen=True, slots=True)
class _Read:
    """A media type of the body, with its schema as the document has it."""

    schema: Node | None
    type: model.Type
    """That of an item, if the format is a sequence."""
    body: Body


@dataclass(frozen=True, slots=True)
class BodyReader:
    context: Context
    schemas: TypeReader
    rules: RulesReader
    xml: XmlReader

    def read(self, body: Node, operation_id: str, method: str) -> tuple[Body, ...]:
        """The body in each of its media types, best first.

        Some documents give every GET an empty form, which is not read: it has nothing to
        send, and content in a GET has no defined meaning (RFC 9110 section 9.3.1).
        """
        formats = list(
            _without_aliases(offered(body, body_format, self.context), method)
        )
        if method in ("GET", "HEAD") and all(
            format_.has_encodings and _is_empty(self._schema(node, format_))
            for _, node, format_ in formats
        ):
            return ()
        read: list[_Read] = []
        for media_type, node, format_ in formats:
            own = (operation_id, *(role_words(media_type) if read else ()))
            words = words_for(body, own, "Request")
            schema = self._schema(node, format_)
            if format_.is_operation_list and len(formats) == 1:
                self._note_object(schema)
            known = None if _is_apart(format_) else _known(schema, read)
            type_, rules = known or self._typed(schema, node, format_, words)
            encoded = tuple(self._encodings(node, schema, format_))
            made = Body(
                media_type,
                format_,
                *_shaped(format_, type_, rules),
                encoded,
                self.xml.read(schema) if format_.is_xml else None,
            )
            read.append(_Read(schema, type_, made))
        return tuple(one.body for one in read)

    def _encodings(
        self, node: Node, schema: Node | None, format_: BodyFormat
    ) -> Iterable[model.Encoding]:
        if not format_.has_encodings:
            return ()
        written = encodings(node, self.context, self.xml)
        if not format_.takes_files:
            return written
        return with_media_types(written, schema, self.context)

    def _schema(self, node: Node, format_: BodyFormat) -> Node | None:
        if format_.values is Values.ITEMS:
            return item_schema(node, self.context)
        return media_schema(node, format_, self.context)

    def _typed(
        self,
        schema: Node | None,
        node: Node,
        format_: BodyFormat,
        words: tuple[str, ...],
    ) -> tuple[model.Type, model.Rules]:
        """The two readings of a schema; no schema says more of bytes."""
        if format_.values is Values.BYTES:
            return model.Scalar.BINARY, model.Rules(node.id, ())
        if format_.is_operation_list and not self._lists(schema):
            operation = model.MapOf(model.Scalar.ANY)
            return model.ArrayOf(operation), model.Rules(node.id, ())
        return (
            self.schemas.read(schema, words),
            self.rules.read(schema, node.id),
        )

    def _note_object(self, patch: Node | None) -> None:
        """Notes a schema that nothing else uses, and that is not that of a JSON Patch."""
        if patch is not None and patch.value and not self._lists(patch):
            self.context.diagnostics.note(
                patch.place,
                "json-patch-not-array",
                "a JSON Patch is an array of operations (RFC 6902): the schema is not"
                " used",
            )

    def _lists(self, schema: Node | None) -> bool:
        """Whether a schema can be that of an array."""
        target = None if schema is None else self.context.documents.follow(schema)
        if target is None or not is_object(target.value):
            return False
        names = target.literal("type")
        if names is not None:
            return "array" in (names if is_list(names) else [names])
        return any(key in target for key in ("items", "allOf", "anyOf", "oneOf"))

    def is_required(self, body: Node, bodies: tuple[Body, ...]) -> bool:
        """A body that has required fields is required, if the document does not say."""
        if not bodies:
            return False
        if "required" in body:
            return body.flag("required")
        if not all(self._has_required_fields(b.type) for b in bodies):
            return False
        self.context.diagnostics.note(
            body.place,
            "body-required",
            "the body has required fields: treated as required; add `required: true`",
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


def _without_aliases(
    formats: Iterable[tuple[str, Node, BodyFormat]], method: str
) -> Iterator[tuple[str, Node, BodyFormat]]:
    """The formats, with JSON for a JSON Patch that no PATCH takes, beside JSON itself.

    ASP.NET Core lists both, with the same schema, for every body.
    """
    found = list(formats)
    has_json = any(essence(name) == "application/json" for name, *_ in found)
    for name, node, format_ in found:
        is_alias = format_.is_operation_list and method != "PATCH" and has_json
        yield name, node, JSON_BODY if is_alias else format_


_NO_MEMBERS: dict[str, object] = {
    "type": "object",
    "properties": {},
    "additionalProperties": False,
}


def _is_empty(schema: Node | None) -> bool:
    """Whether a schema is an object of which no member is described."""
    return (
        schema is not None
        and "type" in schema
        and all(
            key in ("title", "description")
            or (key in _NO_MEMBERS and value.value == _NO_MEMBERS[key])
            for key, value in schema.items()
        )
    )


def _is_apart(format_: BodyFormat) -> bool:
    """Whether the schema says less than the format."""
    return format_.values is Values.BYTES or format_.is_operation_list


def _known(
    schema: Node | None, read: list[_Read]
) -> tuple[model.Type, model.Rules] | None:
    """The readings of the same schema, if another media type is written with it."""
    for other in read:
        if _is_apart(other.body.format):
            continue
        if same_schema(schema, other.schema):
            return other.type, other.body.rules
    return None


def _shaped(
    format_: BodyFormat, type_: model.Type, rules: model.Rules
) -> tuple[model.Type, model.Rules]:
    """The type and the rules of a schema, as far as the format can carry them."""
    match format_.values:
        case Values.DATA | Values.BYTES:
            return type_, rules
        case Values.ITEMS:
            return model.ArrayOf(type_), rules
        case Values.STRING:
            return _as_string(type_, rules)
        case Values.UNKNOWN | Values.NOTHING:
            raise ValueError(f"{format_.values} is not a request body's")
        case _:
            assert_never(format_.values)


def _as_string(type_: model.Type, rules: model.Rules) -> tuple[model.Type, model.Rules]:
    """The type and rules of a schema that describes a string; of another, a
    string's."""
    match type_:
        case model.Scalar():
            is_string = type_ not in _NOT_STRINGS
        case model.FormattedString():
            is_string = True
        case model.Enumeration(values=values):
            is_string = all(isinstance(value, str) for value in values)
        case (
            model.ArrayOf()
            | model.MapOf()
            | model.TupleOf()
            | model.UnionOf()
            | model.Ref()
        ):
            is_string = False
        case _:
            assert_never(type_)
    nothing = model.Rules(rules.id, ())
    if not is_string:
        return model.Scalar.STRING, nothing
    trivial = all(isinstance(check, model.OfType) for check in rules.checks)
    return type_, nothing if trivial else rules
