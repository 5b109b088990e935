"""Calls of the clients of both documents on the fake of the new one.

Each operation is called with values that the old document allows: the samples of the
reference pages, and variants of them at the limits of the schemas. What the client and the
fake of the old document refuse does not count.
"""

from __future__ import annotations

import importlib
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import httpx2

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.documenting.calls.request import CallContext, Request, arguments_of
from openapi_gen.documenting.calls.sampled import sampled_request
from openapi_gen.model import Location, Operation
from openapi_gen.writing.naming.names import decide_names
from openapi_gen.writing.naming.tags import tag_of
from openapi_gen.writing.request_encoding import RequestEncoder
from openapi_gen.writing.runtime_formats import RuntimeFormats
from openapi_gen.writing.source.layout import imports
from openapi_gen.writing.source.values import ValueWriter
from tests.support.samples import sampled_file

from .mutations import Json, operations, resolved

_MOST = 150
"""Variants of one request."""
_DEPTH = 8
"""The levels of schemas that have variants."""
_FILE = re.compile(r'Path\("([^"/]+)"\)')


def failures(spec: Path, document: Json, old: str, new: str) -> list[str]:
    """What the packages `old` and `new` do otherwise, a line for each operation that
    fails. Both can be imported; `old` is made from the document."""
    clients = _Clients(importlib.import_module(old), importlib.import_module(new))
    calls = _Calls(spec, document, old)
    found: list[str] = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for operation in calls.context.api.operations:
            for call in calls.of(operation):
                if fault := clients.fault(call):
                    found.append(f"{call.text}: {fault}")
                    break
    return found


@dataclass(frozen=True, slots=True)
class _Call:
    text: str
    """`client.pets.list_pets(limit=1)`"""
    statements: str
    """The imports of the text."""

    def of(self, old: str, new: str) -> _Call:
        """The same call of another package."""
        return replace(self, statements=self.statements.replace(old, new))

    def send(self, client: Any) -> None:
        for name in _FILE.findall(self.text):
            Path(name).write_bytes(b"content")
        names: dict[str, Any] = {"client": client}
        exec(self.statements, names)
        result = eval(self.text, names)
        if hasattr(result, "__next__"):
            list(result)


class _Clients:
    """The clients and the fakes of both documents."""

    def __init__(self, old: Any, new: Any) -> None:
        self._old, self._new = old, new
        self._fakes = [
            importlib.import_module(f"{one.__name__}.testing").Fake()
            for one in (old, new)
        ]

    def fault(self, call: _Call) -> str:
        """What goes wrong with the new document alone; empty where nothing does: with the
        old client, and with the new one, for which the program is the same."""
        before, sent = self._outcome(call, self._old, self._fakes[0])
        if before:
            return ""
        for client, one in (
            (self._old, call),
            (self._new, call.of(self._old.__name__, self._new.__name__)),
        ):
            after, arrived = self._outcome(one, client, self._fakes[1])
            if after:
                return after
            lost = {name for name, value in sent.items() if arrived.get(name) != value}
            if lost:
                return f"arrives otherwise: {', '.join(lost)}"
        return ""

    def _outcome(
        self, call: _Call, package: Any, fake: Any
    ) -> tuple[str, dict[str, Any]]:
        """What goes wrong, and the data that arrive."""
        client = package.Client(
            base_url=fake.base_url,
            http_client=httpx2.Client(transport=fake.transport),
            retry=0,
            require_credentials=False,
            strict_responses=True,
        )
        try:
            call.send(client)
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:  # that of the fake is no Exception
            return f"{type(error).__name__}: {str(error)[:200]}", {}
        return "", _arrived(fake)


def _arrived(fake: Any) -> dict[str, Any]:
    """The data of the last call: the names of path parameters are not sent, and what is
    not JSON has no types."""
    data = fake.calls[-1].data
    found: dict[str, Any] = {"path": [*data.get("path", {}).values()]}
    for place in ("query", "header", "cookie"):
        found |= {f"{place} {name}": one for name, one in data.get(place, {}).items()}
    found["body"] = data.get("body")
    return {name: _as_text(one) for name, one in found.items()}


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_text(one) for one in value]
    is_whole = isinstance(value, float) and value.is_integer()
    return str(int(value) if is_whole else value).lower()


class _Calls:
    def __init__(self, spec: Path, document: Json, package: str) -> None:
        read = sampled_file(spec)
        names = decide_names(read.api, {}, "", Diagnostics())

        def load(name: str) -> Any:
            return read.checks.modules.load(f"runtime.{name}")

        formats, encoder = RuntimeFormats(load), RequestEncoder(read.api, load)
        self.context = CallContext(read.api, names, package, formats, encoder)
        self._samples = read.samples
        self._document = document
        self._raw = {
            (method.upper(), path): one for path, method, one in operations(document)
        }

    def of(self, operation: Operation) -> Iterator[_Call]:
        """Calls of an operation, each once."""
        seen: set[str] = set()
        for request in islice(self._requests(operation), _MOST):
            try:
                call = self._call(request)
            except (KeyError, TypeError, ValueError):
                continue  # no value of the type: the client has no such call
            if call.text not in seen:
                seen.add(call.text)
                yield call

    def _call(self, request: Request) -> _Call:
        names = self.context.names
        writer = ValueWriter(names, self.context.package, frozenset())
        arguments = ", ".join(
            f"{argument.name}={writer.write(value).flat}"
            for argument, value in arguments_of(request, self.context)
        )
        statements = [
            imports(one.module, one.names) if one.names else f"import {one.module}"
            for group in writer.imports()
            for one in group
        ]
        attribute = names.tags[tag_of(request.operation)].attribute
        method = names.methods[request.operation.id]
        text = f"client.{attribute}.{method}({arguments})"
        return _Call(text, "\n".join(statements))

    def _requests(self, operation: Operation) -> Iterator[Request]:
        raw = self._raw.get((operation.method, operation.path))
        for everything in (False, True):
            needs_body = operation.body_required or everything
            bodies = operation.bodies if needs_body else ()
            for body in bodies or (None,):
                found = sampled_request(
                    self._samples, operation, body, everything=everything
                )
                if found is None:
                    continue
                yield found[0]
                if raw is not None:
                    yield from self._variants(found[0], raw)

    def _variants(self, request: Request, raw: Json) -> Iterator[Request]:
        for one in raw.get("parameters", ()):
            parameter = resolved(self._document, one)
            key = Location(parameter["in"]), parameter["name"]
            if key not in request.parameters or "schema" not in parameter:
                continue
            base = request.parameters[key]
            for value in self._values(parameter["schema"], base):
                yield replace(request, parameters={**request.parameters, key: value})
        if request.body is None or not isinstance(request.body[1], (dict, list, str)):
            return
        body, base = request.body
        content = resolved(self._document, raw["requestBody"])["content"]
        schema = content.get(body.media_type, {}).get("schema", {})
        for value in self._values(schema, base):
            yield replace(request, body=(body, value))

    def _values(self, schema: Json, base: Any, depth: int = 0) -> Iterator[Any]:
        """Values at the limits of a schema; the others of an object are those of `base`.
        They need not be valid."""
        schema = resolved(self._document, schema)
        if depth > _DEPTH:
            return
        yield from schema.get("enum", ())
        for key in ("allOf", "anyOf", "oneOf"):
            for one in schema.get(key, ()):
                yield from self._values(one, base, depth + 1)
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else types
        if schema.get("nullable") or "null" in types:
            yield None
        if "boolean" in types:
            yield from (True, False)
        if {"integer", "number"} & set(types):
            yield from _numbers(schema)
        if "string" in types and not {"format", "enum", "pattern"} & schema.keys():
            for length in (schema.get("minLength", 0), schema.get("maxLength", 300)):
                yield from ("A" * length, "a " * length)
        if "array" in types:
            yield from self._arrays(schema, base, depth)
        if isinstance(base, dict):
            yield from self._objects(schema, base, depth)

    def _arrays(self, schema: Json, base: Any, depth: int) -> Iterator[Any]:
        first = base[0] if isinstance(base, list) and base else "a"
        for number in (0, schema.get("minItems", 1), schema.get("maxItems", 30)):
            yield [first] * number
        yield [first, first]
        for value in self._values(schema.get("items", {}), first, depth + 1):
            yield [value] * max(1, schema.get("minItems", 1))

    def _objects(self, schema: Json, base: Json, depth: int) -> Iterator[Any]:
        for name, inner in schema.get("properties", {}).items():
            yield {key: one for key, one in base.items() if key != name}
            known = base.get(name)
            for value in self._values(inner, known, depth + 1):
                yield {**base, name: value}
        if schema.get("properties"):
            yield {**base, "zz_other": "x"}
            yield {**base, "zz_other": 1}


def _numbers(schema: Json) -> Iterator[float]:
    step = schema.get("multipleOf", 1)
    yield from (0, step)
    for low, high in (("minimum", "maximum"), ("exclusiveMinimum", "exclusiveMaximum")):
        least, most = schema.get(low, -(10**6)), schema.get(high, 10**6)
        if not isinstance(least, bool) and not isinstance(most, bool):
            yield from (least, most, least + 1, most - 1)
    if schema.get("type") == "number":
        yield 0.5
