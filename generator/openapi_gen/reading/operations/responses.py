"""Response Objects into the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from ... import model
from ...media_formats import NO_CONTENT, UNDESCRIBED, Values, response_format
from ...model import Response, Scalar
from ...records import dataclass
from ..context import Context
from ..documents.node import Node
from ..schemas.rules import RulesReader
from ..schemas.types import TypeReader
from ..schemas.xml import XmlReader
from .media_types import media_schema, offered, role_words, same_schema
from .sequences.sequential_media import SequenceReader, item_schema
from .sequences.streams_config import stream_format, stream_settings
from .shared_objects import words_for

_BODILESS = ("204", "205", "304")  # RFC 9110: these have no content


@dataclass(frozen=True, slots=True)
class ResponseReader:
    context: Context
    schemas: TypeReader
    rules: RulesReader
    xml: XmlReader

    def read_all(
        self, method: str, node: Node, operation_id: str, id_: model.Id
    ) -> Iterator[Response]:
        statuses = [
            (status.upper() if status != "default" else status, written)
            for status, written in node.members("responses")
            if not status.startswith("x-")
        ]
        settings = stream_settings(self.context, operation_id, id_)
        first = min((s for s, _ in statuses if s.startswith("2")), default="default")
        for status, written in statuses:
            response = self.context.follow(written, "responses")
            if response is None:
                continue
            role = "Response" if status == first else f"Response {status}"
            if method == "HEAD":
                yield from self._without_body(status, response)
            else:
                yield from self._response(
                    status, response, operation_id, role, settings
                )

    def _without_body(self, status: str, response: Node) -> Iterator[Response]:
        """One status of a response to HEAD: it has the media types that GET would have,
        but no body (RFC 9110, section 9.3.2)."""
        nothing = model.Rules(response.id, ())
        description = response.prose("description")
        content = offered(response, response_format, self.context)
        for media_type in [name for name, *_ in content] or [""]:
            yield Response(
                status, media_type, NO_CONTENT, Scalar.NULL, nothing, description
            )

    def _response(
        self,
        status: str,
        response: Node,
        operation_id: str,
        role: str,
        settings: Mapping[str, str] | None,
    ) -> Iterator[Response]:
        """One status in each of its media types, best first."""
        description = response.prose("description")
        read: list[tuple[Node | None, Response]] = []
        for media_type, node, format_ in offered(
            response, response_format, self.context
        ):
            own = (operation_id, *(role_words(media_type) if read else ()))
            words = words_for(response, own, role)
            nothing = model.Rules(node.id, ())
            made = Response(
                status, media_type, format_, Scalar.ANY, nothing, description
            )
            made = self._read(made, node, words, read)
            read.append((node.get("schema"), made))
            yield made
            is_success = status.startswith("2") or status == "default"
            if settings is not None and made.format.is_json and is_success:
                yield self._streamed(made, node, words, settings)
        if not read:
            yield _without_content(status, response, description)

    def _read(
        self,
        response: Response,
        content: Node,
        words: tuple[str, ...],
        before: list[tuple[Node | None, Response]],
    ) -> Response:
        """`response` with what its Media Type Object says."""
        match response.format.values:
            case Values.ITEMS:
                return self._sequence(
                    response, item_schema(content, self.context), words
                )
            case Values.STRING:
                return replace(response, type=Scalar.STRING)
            case Values.BYTES:
                return replace(response, type=Scalar.BINARY)
            case Values.DATA:
                return self._data(response, content, words, before)
            case Values.UNKNOWN | Values.NOTHING:
                return response
            case _:
                assert_never(response.format.values)

    def _sequence(
        self, response: Response, schema: Node | None, words: tuple[str, ...]
    ) -> Response:
        reader = SequenceReader(self.context, self.schemas, self.rules)
        return reader.read(response, schema, words)

    def _streamed(
        self,
        response: Response,
        content: Node,
        words: tuple[str, ...],
        settings: Mapping[str, str],
    ) -> Response:
        """A JSON response as the sequence that the settings say it is."""
        schema = item_schema(content, self.context)
        if "items" in settings:
            root = self.context.documents.root
            schema = self.context.documents.resolve(root, settings["items"])
        whole = replace(response, format=stream_format(settings), type=Scalar.ANY)
        return self._sequence(whole, schema, words)

    def _data(
        self,
        response: Response,
        content: Node,
        words: tuple[str, ...],
        before: list[tuple[Node | None, Response]],
    ) -> Response:
        schema = media_schema(content, response.format, self.context)
        type_, rules = _known(content.get("schema"), before) or (
            self.schemas.read(schema, words),
            self.rules.read(schema, content.id),
        )
        xml = self.xml.read(schema) if response.format.is_xml else None
        return replace(response, type=type_, rules=rules, xml=xml)


def _known(
    schema: Node | None, read: list[tuple[Node | None, Response]]
) -> tuple[model.Type, model.Rules] | None:
    """The readings of the same schema, if another media type is written with it."""
    for other, response in read:
        is_data = response.format.values is Values.DATA
        if is_data and schema is not None and same_schema(schema, other):
            return response.type, response.rules
    return None


def _without_content(status: str, response: Node, description: str) -> Response:
    nothing = model.Rules(response.id, ())
    if status in _BODILESS or status.startswith("1"):
        return Response(status, "", NO_CONTENT, Scalar.NULL, nothing, description)
    return Response(status, "", UNDESCRIBED, Scalar.ANY, nothing, description)
