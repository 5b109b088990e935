"""testing.json: where each operation is, and an example of each of its responses.

Equal examples are written once, in `values`; a response has the index of its own. All of
it is read when a fake is first used.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from ..media_formats import Values
from ..model import (
    Api,
    FileSample,
    InHeader,
    Json,
    Operation,
    Pagination,
    Response,
    Scalar,
    ServerRequest,
    bare_type,
)
from ..model.supplement import Supplement
from ..records import dataclass
from ..samples import Sample, Samples
from ..writing.naming.names import Names
from ..writing.naming.tags import tag_of
from ..writing.views.testing import (
    fake_attributes,
    fake_request_names,
    stream_beside,
)
from .events import with_json

_NOT_GIVEN = frozenset(
    "content-encoding content-length content-type link transfer-encoding".split()
)
"""Headers that follow from the response itself."""


def fake_data(api: Api, names: Names, supplement: Supplement, samples: Samples) -> str:
    """The text of testing.json."""
    table = _Values()
    attributes = fake_attributes(api, names)
    writer = _Writer(api, supplement, samples, table)
    operations: dict[str, Any] = {}
    for operation in api.operations:
        key = f"{attributes[tag_of(operation)]}.{names.methods[operation.id]}"
        described = writer.operation(operation)
        stream = stream_beside(operation, names)
        if stream:
            described["stream"] = f"{key.partition('.')[0]}.{stream}"
        operations[key] = described
    requests = dict(_requests(api, names, samples, table))
    head = {"bases": _bases(api), "tokens": _tokens(api)}
    return _laid_out(head, operations, table.listed, requests)


@dataclass(slots=True)
class _Values:
    """The JSON data of all examples, each once."""

    listed: list[Any] = field(default_factory=list[Any])
    _known: dict[int, tuple[Any, int]] = field(
        default_factory=dict[int, tuple[Any, int]]
    )
    """By identity: samples of one schema share their value."""

    def index(self, value: Any) -> int:
        if id(value) not in self._known:
            self._known[id(value)] = value, len(self.listed)
            self.listed.append(value)
        return self._known[id(value)][1]


@dataclass(frozen=True, slots=True)
class _Writer:
    api: Api
    supplement: Supplement
    samples: Samples
    table: _Values

    def operation(self, operation: Operation) -> dict[str, Any]:
        described: dict[str, Any] = {
            "method": operation.method,
            "path": operation.path,
            "responses": list(self._responses(operation)),
        }
        wide = [
            parameter.name
            for parameter in operation.parameters
            if parameter.location.value == "path"
            and (parameter.spans_segments or parameter.allow_reserved)
        ]
        if wide:
            described["wide"] = wide
        if operation.server is not None and operation.server != self.api.server:
            described["bases"] = [_base(operation.server)]
        if operation.pagination is not None:
            described["paging"] = self._paging(operation, operation.pagination)
        return described

    def _responses(self, operation: Operation) -> Iterator[dict[str, Any]]:
        """First those of success, in the client's order of preference."""
        good = [*operation.returned, *operation.success]
        ordered = dict.fromkeys(map(id, [*good, *operation.responses]))
        by_id = {id(one): one for one in operation.responses}
        for identity in ordered:
            response = by_id[identity]
            found = self._response(operation, response, response in good)
            if found is not None:
                yield found

    def _response(
        self, operation: Operation, response: Response, is_success: bool
    ) -> dict[str, Any] | None:
        entry: dict[str, Any] = {
            "key": response.status,
            "status": _status(response.status, is_success=is_success),
            "media_type": response.media_type,
        }
        if response.format.values not in (Values.NOTHING, Values.UNKNOWN):
            sample = self.samples.response(operation, response)
            if sample is None:
                return None
            if isinstance(sample.value, FileSample):
                entry["file"] = sample.value.name
            else:
                value = self._ended(operation, response, sample)
                if response.json_events:
                    value = with_json(value, response, self.api, self.samples)
                entry["data"] = self.table.index(value)
        elif response.format.values is Values.UNKNOWN:
            entry["media_type"] = response.media_type or "*/*"
        headers = dict(self._headers(operation, response.status))
        if headers:
            entry["headers"] = headers
        return entry

    def _headers(self, operation: Operation, status: str) -> Iterator[tuple[str, str]]:
        """The headers that a response must have, and those with an example."""
        for header in self.supplement.response_headers.get((operation.id, status), ()):
            name = header.name.lower()
            if name in _NOT_GIVEN or not (header.required or header.examples):
                continue
            sample = self.samples.header(operation, header)
            text = None if sample is None else _header_text(sample.value)
            if text is not None:
                yield name, text

    def _ended(self, operation: Operation, response: Response, sample: Sample) -> Any:
        """The example of a page without a next one: an iteration ends after it."""
        paging = operation.pagination
        if paging is None or not isinstance(paging.next, tuple) or not paging.next:
            return sample.value
        for change in (_without, _with_null, _with_empty):
            value = change(sample.value, paging.next)
            if self.samples.is_valid(response.rules, value):
                return value
        return sample.value

    def _paging(self, operation: Operation, paging: Pagination) -> dict[str, Any]:
        """How pages follow each other, in wire names."""
        found: dict[str, Any] = {
            "style": paging.style.name,
            "items": list(paging.items),
            "start": paging.start,
        }
        sources = {"next": paging.next, "total": paging.total, "pages": paging.pages}
        for name, source in sources.items():
            if isinstance(source, InHeader):
                found[name] = source.name
            elif source:
                found[name] = list(source)
        for name, path in (("last", paging.last), ("more", paging.more)):
            if path:
                found[name] = list(path)
        if paging.inside:
            found["inside"] = list(paging.inside)
        if paging.parameter is not None:
            location, name = paging.parameter
            found["parameter"] = [location.value, name]
            found["is_number"] = any(
                bare_type(one.type, self.api.declarations) == Scalar.INTEGER
                for one in operation.parameters
                if (one.location, one.name) == paging.parameter
            )
        return found


def _status(key: str, *, is_success: bool) -> int:
    """The status of an example for `201`, `4XX` or `default`."""
    if key.isdigit():
        return int(key)
    if key == "default":
        return 200 if is_success else 500
    return int(key[0]) * 100


def _header_text(value: Json) -> str | None:
    """The value of a header; None if it is neither a string nor a list of strings."""
    if isinstance(value, dict):
        return None
    if isinstance(value, list):
        items = [_header_text(item) for item in value]
        return None if None in items else ",".join(map(str, items))
    text = value if isinstance(value, str) else json.dumps(value)
    return text if text.isascii() and text.isprintable() else None


# The next page


def _without(value: Json, path: tuple[str, ...]) -> Json:
    name, *inner = path
    if not isinstance(value, dict) or name not in value:
        return value
    if inner:
        return {**value, name: _without(value[name], tuple(inner))}
    return {key: member for key, member in value.items() if key != name}


def _with_null(value: Json, path: tuple[str, ...]) -> Json:
    return _changed(value, path, None)


def _with_empty(value: Json, path: tuple[str, ...]) -> Json:
    return _changed(value, path, "")


def _changed(value: Json, path: tuple[str, ...], new: Json) -> Json:
    if not path:
        return new
    if not isinstance(value, dict):
        return value
    return {**value, path[0]: _changed(value.get(path[0]), path[1:], new)}


# Servers and webhooks


def _bases(api: Api) -> list[str]:
    """The paths of the document's servers."""
    urls = [*([api.server] if api.server else []), *(one.url for one in api.servers)]
    return list(dict.fromkeys(map(_base, urls)))


def _base(url: str) -> str:
    """The path of a server's URL, which can have placeholders."""
    return "/" + rest if (rest := _after_host(url)) else ""


def _after_host(url: str) -> str:
    _, mark, rest = url.partition("://")
    path = (rest if mark else url).partition("?")[0].partition("#")[0]
    return path.partition("/")[2].rstrip("/")


def _tokens(api: Api) -> list[str]:
    """The paths of the endpoints that give tokens."""
    found: list[str] = []
    for scheme in api.security_schemes:
        url = None if scheme.flows is None else scheme.flows.token_url
        if url:
            found.append(_base(url) or "/")
    return list(dict.fromkeys(found))


def _requests(
    api: Api, names: Names, samples: Samples, table: _Values
) -> Iterator[tuple[str, dict[str, Any]]]:
    for owner, requests in (("Webhooks", api.webhooks), ("Callbacks", api.callbacks)):
        own = fake_request_names(requests, names)
        for request in requests:
            yield f"{owner}.{own[request.id]}", _request(request, samples, table)


def _request(
    request: ServerRequest, samples: Samples, table: _Values
) -> dict[str, Any]:
    """The media type of a webhook's body, JSON if it can be, and an example."""
    bodies = sorted(request.bodies, key=lambda body: not body.format.is_json)
    if not bodies:
        return {"media_type": ""}
    entry: dict[str, Any] = {"media_type": bodies[0].media_type}
    sample = samples.body(request, bodies[0])
    if sample is not None and not isinstance(sample.value, FileSample):
        entry["data"] = table.index(sample.value)
    return entry


# Layout


def _laid_out(
    head: Mapping[str, Any],
    operations: Mapping[str, Any],
    values: Iterable[Any],
    requests: Mapping[str, Any],
) -> str:
    """JSON with one operation, value or webhook a line."""
    parts = [f"{_text(name)}: {_text(value)}" for name, value in head.items()]
    for name, table in (("operations", operations), ("webhooks", requests)):
        lines = ",\n".join(f"{_text(k)}: {_text(v)}" for k, v in table.items())
        parts.append(f'"{name}": {{\n{lines}\n}}' if lines else f'"{name}": {{}}')
    lines = ",\n".join(map(_text, values))
    parts.append(f'"values": [\n{lines}\n]' if lines else '"values": []')
    return "{\n" + ",\n".join(parts) + "\n}"


def _text(value: Any) -> str:
    return json.dumps(value, default=_file_name)


def _file_name(value: object) -> str:
    """The placeholder of a file in a form."""
    return value.name if isinstance(value, FileSample) else str(value)
