"""The Python call of a request: a program that runs as it is.

import os

from jobs import Client, NewJob

with Client(api_key=os.environ["API_KEY"]) as client:
    job = client.jobs.create_job(body=NewJob(image="report:2"))
    print(job)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from ...model import ArrayOf, ObjectDeclaration, Operation, Ref, Scalar, Type, bare_type
from ...records import dataclass
from ...writing.naming.derived_methods import pages_key
from ...writing.naming.words import snake
from ...writing.result_types import (
    only_bytes,
    only_streams,
    result_type,
    streams_events,
)
from ...writing.source.code import Code
from ...writing.source.layout import imports
from ...writing.source.literals import string
from ...writing.source.python_paths import python_path
from ...writing.source.values import ValueWriter
from ...writing.source.values_layout import Expression, fits, statement
from .credentials import Credential, credentials_of
from .request import CallContext, Request, arguments_of
from .servers import base_url_argument

_USED = frozenset(
    "AsyncClient Client asyncio client download event events item items main models os pages"
    " result".split()
)
"""Names that programs use: a model of such a name is spelled `models.Client`."""
_LONGEST = 24  # characters of a variable that is named after a model


_Arguments: TypeAlias = tuple[tuple[str, Expression], ...]


def python_call(request: Request, context: CallContext, *, is_async: bool) -> Code:
    """The whole program, in lines of at most 88 columns where names allow it."""
    return _program(request, context).text(is_async=is_async)


def python_calls(request: Request, context: CallContext) -> tuple[Code, Code]:
    """The program, and the asynchronous one."""
    program = _program(request, context)
    return program.text(is_async=False), program.text(is_async=True)


def _program(request: Request, context: CallContext) -> _Program:
    writer = ValueWriter(context.names, context.package, _USED)
    arguments = tuple(
        (f"{argument.name}=", writer.write(value))
        for argument, value in arguments_of(request, context)
    )
    settings = tuple(_settings(request.operation, context, writer))
    return _Program(request.operation, context, writer, settings, arguments)


def _settings(
    operation: Operation, context: CallContext, writer: ValueWriter
) -> Iterator[tuple[str, Expression]]:
    """The arguments of the client."""
    url = base_url_argument(operation, context.api)
    if url is not None:
        yield "base_url=", Expression(string(url))
    for credential in credentials_of(operation, context.api, context.names):
        writer.standard.add("import os")
        yield f"{credential.argument}=", _secret(credential)


@dataclass(frozen=True, slots=True)
class _Program:
    """What the program and the asynchronous one have in common."""

    operation: Operation
    context: CallContext
    writer: ValueWriter
    settings: _Arguments
    """Of the client."""
    arguments: _Arguments
    """Of the call."""

    def text(self, *, is_async: bool) -> Code:
        return Code(_Form(self, is_async).text())


@dataclass(frozen=True, slots=True)
class _Form:
    """A program with or without `async`."""

    program: _Program
    is_async: bool

    def text(self) -> str:
        client = "AsyncClient" if self.is_async else "Client"
        depth = 1 if self.is_async else 0
        opening = statement(
            _call(client, self.program.settings), depth, self._("with "), " as client:"
        )
        lines = "\n".join([opening, *self._statements(depth + 1)])
        return self._framed(lines, self.program.writer.with_names(client))

    def _(self, keyword: str) -> str:
        """A statement's first word, with `async` where it waits."""
        return f"async {keyword}" if self.is_async else keyword

    @property
    def _await(self) -> str:
        return "await " if self.is_async else ""

    def _framed(self, lines: str, writer: ValueWriter) -> str:
        if self.is_async:
            writer.standard.add("import asyncio")
            lines = f"async def main() -> None:\n{lines}\n\n\nasyncio.run(main())"
        groups = "\n\n".join(
            "\n".join(
                imports(one.module, one.names) if one.names else f"import {one.module}"
                for one in group
            )
            for group in writer.imports()
        )
        blank = "\n\n\n" if self.is_async else "\n\n"
        return f"{groups}{blank}{lines}\n"

    # What is done with the result

    def _statements(self, depth: int) -> Iterator[str]:
        operation, names = self.program.operation, self.program.context.names
        arguments = self.program.arguments
        call = self._method(names.methods[operation.id], arguments)
        result = result_type(operation)
        if only_streams(operation):
            yield from self._stream(call, depth)
        elif operation.pagination is not None:
            pages = names.derived[pages_key(operation)]
            yield from self._pages(self._method(pages, arguments), result, depth)
        elif only_bytes(operation):
            stream = names.streams[operation.id]
            yield from self._download(self._method(stream, arguments), depth)
        elif result is Scalar.NULL:
            yield statement(call, depth, self._await)
        else:
            variable = self._variable(result, "result")
            yield statement(call, depth, f"{variable} = {self._await}")
            yield f"{'    ' * depth}print({variable})"

    def _method(
        self, name: str, arguments: Iterable[tuple[str, Expression]]
    ) -> Expression:
        program = self.program
        return _call(program.context.names.call(program.operation, name), arguments)

    def _stream(self, call: Expression, depth: int) -> Iterator[str]:
        item = "event" if streams_events(self.program.operation) else "item"
        opened = self._(f"with {self._await}")
        yield statement(call, depth, opened, f" as {item}s:")
        yield from self._loop(Expression(f"{item}s"), item, depth + 1)

    def _pages(self, call: Expression, page: Type, depth: int) -> Iterator[str]:
        assert self.program.operation.pagination is not None
        path = self.program.operation.pagination.items
        names, declarations = (
            self.program.context.names,
            self.program.context.api.declarations,
        )
        items = python_path(page, path, names, declarations)[1]
        item = items.item if isinstance(items, ArrayOf) else Scalar.ANY
        variable = self._variable(item, "item")
        loop, *_ = self._loop(call, variable, depth)
        if not fits(loop):
            yield statement(call, depth, "pages = ")
            call = Expression("pages")
        yield from self._loop(call, variable, depth)

    def _loop(self, over: Expression, item: str, depth: int) -> Iterator[str]:
        yield statement(over, depth, self._(f"for {item} in "), ":")
        yield f"{'    ' * (depth + 1)}print({item})"

    def _download(self, call: Expression, depth: int) -> Iterator[str]:
        yield statement(call, depth, f"download = {self._await}")
        name = string(f"download.{_suffix(self.program.operation)}")
        yield f"{'    ' * depth}{self._await}download.save({name})"

    def _variable(self, type_: Type, otherwise: str) -> str:
        """A name after the class of a named schema."""
        declarations = self.program.context.api.declarations
        bare = bare_type(type_, declarations)
        if not isinstance(bare, Ref) or not self._is_named(bare):
            return otherwise
        name = snake(self.program.context.names.models[bare.id].name, otherwise)
        if name in _USED or name in _MODULES or len(name) > _LONGEST:
            return otherwise
        return name

    def _is_named(self, ref: Ref) -> bool:
        context = self.program.context
        is_class = isinstance(context.api.declarations[ref.id], ObjectDeclaration)
        return is_class and ref.id in context.named


_MODULES = frozenset("date datetime time timedelta timezone".split())
"""Names of the standard library that programs import in lower case."""


def _call(name: str, arguments: Iterable[tuple[str, Expression]]) -> Expression:
    listed = tuple(arguments)
    return Expression(f"{name}(", listed, ")") if listed else Expression(f"{name}()")


def _secret(credential: Credential) -> Expression:
    read = [
        ("", Expression(f"os.environ[{string(variable)}]"))
        for variable in credential.variables
    ]
    return read[0][1] if len(read) == 1 else Expression("(", tuple(read), ")")


_SUFFIXES = frozenset(
    "csv gif gzip html jpeg mp4 mpeg pdf png tar tiff webp zip".split()
)
"""Subtypes of media types that are also what their files end in."""


def _suffix(operation: Operation) -> str:
    subtypes = (one.media_type.partition("/")[2] for one in operation.returned)
    return next((one for one in subtypes if one in _SUFFIXES), "bin")
