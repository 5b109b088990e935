"""Webhooks and callbacks into the model: requests that the API's server sends.

Their paths, parameters and responses are the receiver's own. Only the body is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...media_formats import Values, body_format, payload_format
from ...model import Body, Operation, Scalar, ServerRequest
from ...records import dataclass
from ..context import Context
from ..documents.node import Node
from ..documents.path_operations import (
    PathOperation,
    callback_operations,
    path_operations,
    webhook_operations,
)
from ..schemas.rules import RulesReader
from ..schemas.types import TypeReader
from .encodings import encodings
from .media_types import media_schema, offered


@dataclass(frozen=True, slots=True)
class ServerRequestReader:
    context: Context
    schemas: TypeReader
    rules: RulesReader

    def webhooks(self) -> tuple[ServerRequest, ...]:
        """All webhooks, in the document's order."""
        return tuple(
            self._server_request(
                operation_node, (operation_node.path, *_method(operation_node)), ""
            )
            for operation_node in webhook_operations(self.context.documents)
            if operation_node.id not in self.context.left_out
        )

    def callbacks(self, operations: tuple[Operation, ...]) -> tuple[ServerRequest, ...]:
        """The callbacks of these operations, in the document's order."""
        named = {operation.id: operation.operation_id for operation in operations}
        return tuple(
            request
            for owner in path_operations(self.context.documents)
            if owner.id in named
            for request in self._callbacks(owner, named[owner.id])
        )

    def _callbacks(
        self, owner: PathOperation, operation_id: str
    ) -> Iterator[ServerRequest]:
        documents, left_out = self.context.documents, self.context.left_out
        for name, operation_node in callback_operations(owner, documents, self._follow):
            if operation_node.id not in left_out:
                words = (operation_id, name, *_method(operation_node))
                yield self._server_request(operation_node, words, operation_node.path)

    def _follow(self, written: Node) -> Node | None:
        return self.context.follow(written, "callbacks")

    def _server_request(
        self, operation_node: PathOperation, words: tuple[str, ...], target: str
    ) -> ServerRequest:
        node = operation_node.operation
        self.context.keep_given_name(node, operation_node.id)
        written = node.get("requestBody")
        body = None
        if written is not None:
            body = self.context.follow(written, "requestBodies")
        return ServerRequest(
            id=operation_node.id,
            words=words,
            method=operation_node.method,
            target=target,
            summary=node.prose("summary") or operation_node.item.prose("summary"),
            description=node.prose("description"),
            deprecated=node.flag("deprecated"),
            bodies=() if body is None else tuple(self._bodies(body, words)),
        )

    def _bodies(self, body: Node, words: tuple[str, ...]) -> Iterator[Body]:
        for media_type, node, _ in offered(body, body_format, self.context):
            format_ = payload_format(media_type)
            if format_.values is Values.DATA:
                schema = media_schema(node, format_, self.context)
                type_ = self.schemas.read(schema, (*words, "Payload"))
                rules = self.rules.read(schema, node.id)
                encoded = tuple(encodings(node, self.context))
                yield Body(media_type, format_, type_, rules, encoded)
            else:
                self._note_undecoded(media_type, node)
                is_string = format_.values is Values.STRING
                type_ = Scalar.STRING if is_string else Scalar.BINARY
                yield Body(media_type, format_, type_, self.rules.read(None, node.id))

    def _note_undecoded(self, media_type: str, node: Node) -> None:
        """Notes a schema that does not count, because the body is not decoded."""
        schema = node.get("schema")
        if schema is not None and schema.literal("type") not in (None, "string"):
            self.context.note_unsupported(node, f"reading {media_type} as data")


def _method(operation_node: PathOperation) -> tuple[str, ...]:
    """The method as a word of the name, unless it is POST."""
    return () if operation_node.method == "POST" else (operation_node.method,)
