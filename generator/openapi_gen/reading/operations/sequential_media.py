"""Sequential media types (OpenAPI 3.2, 4.14.4): what their items are.

`itemSchema` describes an item. Before 3.2 there was `schema` alone, which authors use
for the array of all items or for one of them; of server-sent events it describes the
event, or what the event's data holds as JSON.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ... import model
from ...model import Response, ResponseKind, Scalar
from ..context import Context
from ..documents.node import Node
from ..schemas.rules import RulesReader
from ..schemas.types import TypeReader
from .server_sent_events import is_event, json_events, unpacked


def item_schema(content: Node, context: Context) -> Node | None:
    """The schema of an item of what a Media Type Object describes."""
    items = content.get("itemSchema")
    schema = content.get("schema")
    if items is not None or schema is None:
        return items
    target = context.documents.follow(schema)
    if target is not None and target.literal("type") == "array" and "items" in target:
        return target.get("items")
    return schema


@dataclass(frozen=True, slots=True)
class SequenceReader:
    """Responses whose `type` is that of an item."""

    context: Context
    schemas: TypeReader
    rules: RulesReader

    def read(
        self, response: Response, content: Node, words: tuple[str, ...]
    ) -> Response:
        """`response` with what the Media Type Object says of its items."""
        schema = item_schema(content, self.context)
        if response.kind is ResponseKind.EVENTS:
            return self._events(response, schema, words)
        type_ = self.schemas.read(schema, (*words, "StreamItem"))
        return self._with(response, response.kind, type_, schema)

    def _events(
        self, response: Response, schema: Node | None, words: tuple[str, ...]
    ) -> Response:
        if schema is not None and is_event(schema, self.context):
            told = unpacked(schema, self.context)
            node = schema if told is None else schema.child("", told)
            type_ = self.schemas.read(node, (*words, "Event"))
            kind = ResponseKind.TYPED_EVENTS
            json = json_events(schema, self.context)
            return self._with(response, kind, type_, schema, json)
        type_ = self.schemas.read(schema, (*words, "StreamItem"))
        if type_ in (Scalar.ANY, Scalar.STRING):
            return self._with(response, ResponseKind.EVENTS, Scalar.ANY, schema)
        return self._with(response, ResponseKind.EVENT_DATA, type_, schema)

    def _with(
        self,
        response: Response,
        kind: ResponseKind,
        type_: model.Type,
        schema: Node | None,
        json: bool | tuple[str, ...] = False,
    ) -> Response:
        rules = self.rules.read(schema, response.rules.id)
        return replace(response, kind=kind, type=type_, rules=rules, json_events=json)
