"""Response Objects into the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .. import model
from ..model import SEQUENCES, Response, ResponseKind, Scalar
from .context import Context
from .documents import Node
from .media import by_preference, content_of, media_schema, response_kind
from .rules import RulesReader
from .schemas import SchemaReader
from .sequences import SequenceReader

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
            yield from self._media_types(status, response, (operation_id, role))

    def _media_types(
        self, status: str, response: Node, words: tuple[str, ...]
    ) -> Iterator[Response]:
        """The response in each media type that the client reads."""
        description = response.text("description")
        offered = content_of(response, self.context)
        read: list[str] = []
        for media_type, node in by_preference(offered, response_kind):
            kind = response_kind(media_type)
            if read and kind not in SEQUENCES:
                beside = f"{media_type} beside {read[0]}"
                self.context.tell_left_out(node, beside)
                continue
            read.append(media_type)
            nothing = model.Rules(node.id, ())
            plain = Response(status, media_type, kind, Scalar.ANY, nothing, description)
            yield self._read(plain, node, words)
        if not offered:
            empty = status in _BODILESS or status.startswith("1")
            kind = ResponseKind.EMPTY if empty else ResponseKind.ANY
            type_ = Scalar.NULL if empty else Scalar.ANY
            nothing = model.Rules(response.id, ())
            yield Response(status, "", kind, type_, nothing, description)

    def _read(
        self, response: Response, content: Node, words: tuple[str, ...]
    ) -> Response:
        """`response` with what its Media Type Object says."""
        if response.kind in SEQUENCES:
            reader = SequenceReader(self.context, self.schemas, self.rules)
            return reader.read(response, content, words)
        schema = media_schema(content, response.kind, self.context)
        type_ = {
            ResponseKind.TEXT: Scalar.STRING,
            ResponseKind.RAW: Scalar.BINARY,
        }.get(response.kind) or self.schemas.read(schema, words)
        rules = self.rules.read(schema, content.id)
        return replace(response, type=type_, rules=rules)
