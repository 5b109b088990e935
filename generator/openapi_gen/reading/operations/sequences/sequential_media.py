"""Sequential media types (OpenAPI 3.2, 4.14.4): what their items are.

`itemSchema` describes an item. Before 3.2 there was only `schema`, which authors use
for the array of all items or for one item. For server-sent events it describes the
event, or the JSON in the event's data.
"""

from __future__ import annotations

from dataclasses import replace

from .... import model
from ....media_formats import EVENT_DATA, TYPED_EVENTS, ResponseFormat
from ....model import Response, Scalar
from ....records import dataclass
from ...context import Context
from ...documents.node import Node
from ...schemas.rules import RulesReader
from ...schemas.types import TypeReader
from .server_sent_events import is_event, json_events, unpacked


def item_schema(content: Node, context: Context) -> Node | None:
    """The schema of an item, from a Media Type Object."""
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
        self, response: Response, schema: Node | None, words: tuple[str, ...]
    ) -> Response:
        """`response` with what the schema of an item says."""
        if response.format.is_event_stream:
            return self._events(response, schema, words)
        type_ = self.schemas.read(schema, (*words, "StreamItem"))
        return self._with(response, response.format, type_, schema)

    def _events(
        self, response: Response, schema: Node | None, words: tuple[str, ...]
    ) -> Response:
        if schema is not None and is_event(schema, self.context):
            changed = unpacked(schema, self.context)
            node = schema if changed is None else schema.child("", changed)
            type_ = self.schemas.read(node, (*words, "Event"))
            json = json_events(schema, self.context)
            return self._with(response, TYPED_EVENTS, type_, schema, json)
        type_ = self.schemas.read(schema, (*words, "StreamItem"))
        if type_ in (Scalar.ANY, Scalar.STRING):
            return self._with(response, response.format, Scalar.ANY, schema)
        return self._with(response, EVENT_DATA, type_, schema)

    def _with(
        self,
        response: Response,
        format_: ResponseFormat,
        type_: model.Type,
        schema: Node | None,
        json: bool | tuple[str, ...] = False,
    ) -> Response:
        rules = self.rules.read(schema, response.rules.id)
        return replace(
            response, format=format_, type=type_, rules=rules, json_events=json
        )
