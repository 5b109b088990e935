"""Calls of every operation of a document, with the samples of its reference pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.documenting.calls.request import CallContext, Request, arguments_of
from openapi_gen.model import Operation
from openapi_gen.writing.naming.names import decide_names
from openapi_gen.writing.naming.tags import tag_of
from openapi_gen.writing.request_encoding import RequestEncoder
from openapi_gen.writing.runtime_formats import RuntimeFormats
from openapi_gen.writing.source.layout import imports
from openapi_gen.writing.source.values import ValueWriter

from .samples import Sampled, sampled_file

_FILE = re.compile(r'Path\("([^"/]+)"\)')


class SampleCall(NamedTuple):
    operation: Operation
    attribute: str
    """That of the tag."""
    method: str
    statements: str
    """The imports of the expression."""
    arguments: str

    def send(self, client: Any, folder: Path) -> Any:
        """Calls the method of a client; files are in the folder. Reads a stream."""
        for name in _FILE.findall(self.arguments):
            (folder / name).write_bytes(b"content")
        names: dict[str, Any] = {"client": client}
        exec(self.statements, names)
        call = f"client.{self.attribute}.{self.method}({self.arguments})"
        result = eval(call, names)
        return list(result) if hasattr(result, "__next__") else result


def sample_calls(spec: Path, package: str) -> Iterator[SampleCall]:
    """A call with the required arguments and one with all, where samples are found."""
    read = sampled_file(spec)
    names = decide_names(read.api, {}, "", Diagnostics())

    def load(name: str) -> Any:
        return read.checks.modules.load(f"runtime.{name}")

    formats, encoder = RuntimeFormats(load), RequestEncoder(read.api, load)
    context = CallContext(read.api, names, package, formats, encoder)
    for operation in read.api.operations:
        for everything in (False, True):
            request = _request(read, operation, everything)
            if request is None:
                continue
            writer = ValueWriter(names, package, frozenset())
            arguments = [
                f"{argument.name}={writer.write(value).flat}"
                for argument, value in arguments_of(request, context)
            ]
            statements = [
                imports(one.module, one.names) if one.names else f"import {one.module}"
                for group in writer.imports()
                for one in group
            ]
            yield SampleCall(
                operation,
                names.tags[tag_of(operation)].attribute,
                names.methods[operation.id],
                "\n".join(statements),
                ", ".join(arguments),
            )


def _request(read: Sampled, operation: Operation, everything: bool) -> Request | None:
    parameters: dict[Any, Any] = {}
    for parameter in operation.parameters:
        if not (parameter.required or everything):
            continue
        sample = read.samples.parameter(parameter)
        if sample is not None:
            parameters[parameter.location, parameter.name] = sample.value
        elif parameter.required:
            return None
    if not operation.bodies or not (operation.body_required or everything):
        return Request(operation, parameters)
    body = operation.bodies[0]
    made = read.samples.body(operation, body, every_property=everything)
    return None if made is None else Request(operation, parameters, (body, made.value))
