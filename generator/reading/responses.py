"""Response Objects into the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import model
from ..model import Response, ResponseKind, Scalar
from .context import Context
from .documents import Node
from .media import by_preference, content_of, media_schema, response_kind
from .rules import RulesReader
from .schemas import SchemaReader

_BODILESS = ("204", "205", "304")  # RFC 9110: these have no content


@dataclass(frozen=True, slots=True)
class ResponseReader:
    context: Context
    schemas: SchemaReader
    rules: RulesReader

    def read_all(self, node: Node, operation_id: str) -> Iterator[Response]:
        statuses = [
            (status.upper() if status != "default" else status, written)
            for status, written in node.members("responses")
            if not status.startswith("x-")
        ]
        first = min((s for s, _ in statuses if s.startswith("2")), default="default")
        for status, written in statuses:
            response = self.context.follow(written, "responses")
            if response is None:
                continue
            role = "Response" if status == first else f"Response {status}"
            yield self._response(status, response, (operation_id, role))

    def _response(
        self, status: str, response: Node, words: tuple[str, ...]
    ) -> Response:
        description = response.text("description")
        offered = content_of(response, self.context)
        for media_type, node in by_preference(offered, response_kind):
            for other, left in offered:
                if other != media_type:
                    self.context.tell_left_out(left, f"{other} beside {media_type}")
            kind = response_kind(media_type)
            schema = media_schema(node, kind, self.context)
            type_ = {
                ResponseKind.TEXT: Scalar.STRING,
                ResponseKind.RAW: Scalar.BINARY,
            }.get(kind) or self.schemas.read(schema, words)
            rules = self.rules.read(schema, node.id)
            return Response(status, media_type, kind, type_, rules, description)
        nothing = model.Rules(response.id, ())
        if status in _BODILESS or status.startswith("1"):
            empty = ResponseKind.EMPTY
            return Response(status, "", empty, Scalar.NULL, nothing, description)
        kind = ResponseKind.ANY
        return Response(status, "", kind, Scalar.ANY, nothing, description)
