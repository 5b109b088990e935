"""Example requests, encoded by the runtime's own code.

The runtime is given what the generated modules would give it, made from the model and not
from source text. It checks nothing here: the values are JSON data that the client's
validators accept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any, cast

from ..media_formats import Values
from ..model import (
    Api,
    Body,
    EncodedRequest,
    Encoding,
    FileSample,
    Id,
    Location,
    Operation,
    Parameter,
    Response,
    Xml,
    XmlDocument,
    XmlReference,
    XmlShape,
)
from ..parameter_styles import RUNTIME_PARAMETERS, runtime_style
from ..records import dataclass
from .result_types import only_bytes, only_streams
from .runtime_formats import Load
from .source.media_type_groups import Alike, alike_responses

_BOUNDARY = "boundary"
"""In place of the random one, so that pages do not differ from run to run."""


class _NamedShape:
    """The shape of a named schema, which can refer to itself."""

    SHAPE: Any = None


@dataclass(slots=True)
class RequestEncoder:
    """Encodes requests of one API."""

    api: Api
    load: Load
    _shapes: dict[Id, _NamedShape] = field(default_factory=dict[Id, _NamedShape])
    _described: tuple[Operation, dict[str, Any]] | None = None
    """The last operation without its body: most have two requests, one after another."""

    def __call__(
        self,
        operation: Operation,
        parameters: Mapping[tuple[Location, str], Any],
        body: tuple[Body, Any] | None,
    ) -> EncodedRequest:
        """The request with these values, which are JSON data; files are FileSamples.

        Raises ValueError for a value that its place cannot carry, such as a line break in
        a header.
        """
        given = [parameters.get((p.location, p.name)) for p in operation.parameters]
        described = self._operation(operation, body)
        content = None if body is None else _with_content(*body)
        prepare = self.load("http.prepare_request").prepare
        accept = self._accept(operation, described)
        if operation.stream_flag:
            flag = self.load("request.stream_flag").StreamFlag(operation.stream_flag)
            content = flag(content, accept is not None)
        prepared: Any = prepare(described, given, content, None, accept)
        query = "&".join(prepared.query)
        headers = [_decoded(pair) for pair in prepared.headers]
        if prepared.cookies:
            headers.append(("cookie", "; ".join(prepared.cookies)))
        data = None if prepared.content is None else prepared.content.data
        if data is not None and not isinstance(data, bytes):
            data = b"".join(data.sent("", is_async=False))
        return _with_fixed_boundary(
            EncodedRequest(
                f"{prepared.path}?{query}" if query else prepared.path,
                tuple(headers),
                data,
            )
        )

    def _accept(self, operation: Operation, described: Any) -> str | None:
        """The media types that the method requests; None for those of the operation."""
        if only_streams(operation):
            stream = self.load("features.streaming.stream").Stream
        elif only_bytes(operation):
            stream = self.load("features.streaming.downloads").ByteStream
        else:
            return None
        accept: str = stream.accept(described)
        return accept

    def _operation(self, operation: Operation, body: tuple[Body, Any] | None) -> Any:
        if self._described is None or self._described[0] is not operation:
            self._described = operation, self._without_body(operation)
        request_body: Any = None
        if body is not None:
            request_body = self.load("request.bodies.request_body").RequestBody
            request_body = request_body(self._body(body[0]))
        made_of = self.load("http.operation").Operation
        return made_of(
            operation.method,
            operation.path,
            body=request_body,
            pointer=operation.id,
            **self._described[1],
        )

    def _without_body(self, operation: Operation) -> dict[str, Any]:
        by_status: dict[str, list[Response]] = {}
        for response in operation.responses:
            by_status.setdefault(response.status, []).append(response)
        return {
            "responses": {
                status: [self._response(group) for group in alike_responses(each)]
                for status, each in by_status.items()
            },
            "parameters": [self._parameter(one) for one in operation.parameters],
        }

    def _response(self, group: Alike[Response]) -> Any:
        response = group.first
        runtime = response.format.runtime
        made = getattr(self.load(runtime.module), runtime.name)
        given = {"media_type": response.media_type} if response.media_type else {}
        return made(**given, also=group.also)

    # Parameters

    def _parameter(self, parameter: Parameter) -> Any:
        module, name = RUNTIME_PARAMETERS[parameter.location.value]
        keywords: dict[str, Any] = {"allow_empty": parameter.allow_empty}
        if parameter.location is not Location.QUERYSTRING:
            keywords["style"] = self._style(parameter.style)
            keywords["explode"] = parameter.explode
        if parameter.allow_reserved:
            keywords["allow_reserved"] = True
        elif parameter.spans_segments:
            keywords["spans_segments"] = True
        if parameter.content_type is not None:
            keywords["content"] = self._content(parameter, parameter.content_type)
        return getattr(self.load(module), name)(parameter.name, **keywords)

    def _style(self, name: str) -> Any:
        module, constant = runtime_style(name, self.api.deep_object_arrays)
        return getattr(self.load(module), constant)

    def _content(self, parameter: Parameter, content_type: str) -> Any:
        if not parameter.is_form:
            return self.load("request.parameters.content").TextContent(content_type)
        made = self.load("request.parameters.form_content").FormContent
        return made(**self._encodings(parameter.encodings))

    # Bodies

    def _body(self, body: Body) -> Any:
        runtime = body.format.runtime
        made = getattr(self.load(runtime.module), runtime.name)
        keywords = self._encodings(body.encodings)
        if body.xml is not None:
            keywords |= self._xml(body.xml)
        return made(body.media_type, **keywords)

    def _encodings(self, encodings: Iterable[Encoding]) -> dict[str, Any]:
        keywords: dict[str, Any] = {}
        for encoding in encodings:
            made = self._encoding(encoding)
            if isinstance(encoding.property, str):
                keywords.setdefault("encoding", {})[encoding.property] = made
            elif encoding.property is not None:
                keywords.setdefault("prefix", []).append(made)
            else:
                keywords["item"] = made
        return keywords

    def _encoding(self, encoding: Encoding) -> Any:
        keywords: dict[str, Any] = {
            "content_type": encoding.content_type,
            "explode": encoding.explode,
            "allow_reserved": encoding.allow_reserved,
            "headers": dict(encoding.headers),
        }
        if encoding.style is not None:
            keywords["style"] = self._style(encoding.style)
        if encoding.xml is None:
            return self.load("request.bodies.encoding").Encoding(**keywords)
        made = self.load("request.bodies.xml_parts").XmlEncoding
        return made(**keywords, **self._xml(encoding.xml))

    # XML

    def _xml(self, document: XmlDocument) -> dict[str, Any]:
        return {"shape": self._shape(document.shape), "root": document.root}

    def _shape(self, shape: Xml) -> Any:
        made = self.load("xml.shapes").Xml
        keywords: dict[str, Any] = {
            "name": shape.name,
            "node": shape.node.value if shape.node is not None else "",
            "namespace": shape.namespace,
            "prefix": shape.prefix,
            "always": shape.always,
        }
        if isinstance(shape, XmlReference):
            return made(of=self._named(shape.target), **keywords)
        return made(" ".join(shape.kinds), **dict(self._inside(shape)), **keywords)

    def _inside(self, shape: XmlShape) -> Iterator[tuple[str, Any]]:
        yield "members", {name: self._shape(one) for name, one in shape.members}
        if shape.items is not None:
            yield "items", self._shape(shape.items)

    def _named(self, id_: Id) -> _NamedShape:
        found = self._shapes.get(id_)
        if found is None:
            found = self._shapes[id_] = _NamedShape()
            found.SHAPE = self._shape(self.api.xml[id_].shape)
        return found


def _with_content(body: Body, data: Any) -> Any:
    """The data with bytes in place of files and of strings that are sent as bytes."""
    if body.format.values is Values.BYTES:
        return content_of(data) if isinstance(data, FileSample) else data
    return _with_files(data) if body.format.takes_files else data


def _with_files(data: object) -> object:
    if isinstance(data, FileSample):
        return data.name, content_of(data), data.media_type or None
    if isinstance(data, list):
        return [_with_files(item) for item in cast("list[object]", data)]
    if isinstance(data, dict):
        members = cast("dict[str, object]", data)
        return {name: _with_files(item) for name, item in members.items()}
    return data


def content_of(sample: FileSample) -> bytes:
    """What pages show in place of the content of a file."""
    return f"<content of {sample.name}>".encode()


def _decoded(pair: tuple[bytes, bytes]) -> tuple[str, str]:
    name, value = pair
    return name.decode("latin-1"), value.decode("latin-1")


def _with_fixed_boundary(request: EncodedRequest) -> EncodedRequest:
    headers = dict(request.headers)
    _, mark, random = headers.get("content-type", "").partition("; boundary=")
    if not mark or request.content is None:
        return request
    fixed = tuple(
        (name, value.replace(random, _BOUNDARY) if name == "content-type" else value)
        for name, value in request.headers
    )
    content = request.content.replace(random.encode(), _BOUNDARY.encode())
    return EncodedRequest(request.target, fixed, content)
