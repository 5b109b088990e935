"""Examples on the page of an operation: calls, requests and responses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from ..model import Declaration, Operation, Response, ServerRequest


@dataclass(frozen=True, slots=True)
class ExampleView:
    text: str
    note: str
    """Where it is from, if that is not the document."""


@dataclass(frozen=True, slots=True)
class HeaderLine:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class HttpView:
    method: str
    target: str
    headers: tuple[HeaderLine, ...]
    body: str


@dataclass(frozen=True, slots=True)
class RequestExamples:
    """The same call in several forms; empty strings where there is none."""

    python: str
    python_all: str
    """With all arguments; empty if the required ones are all."""
    python_async: str
    curl: str
    http: HttpView
    note: str


class Examples(Protocol):
    def of(self, operation: Operation) -> RequestExamples: ...

    def response(
        self, operation: Operation, response: Response
    ) -> ExampleView | None: ...

    def schema(self, declaration: Declaration) -> ExampleView | None: ...

    def server_request(self, request: ServerRequest) -> ExampleView | None: ...


class NoExamples:
    """Placeholder."""

    def of(self, operation: Operation) -> RequestExamples:
        http = HttpView(operation.method, operation.path, (), "")
        return RequestExamples("", "", "", "", http, "")

    def response(self, operation: Operation, response: Response) -> ExampleView | None:
        return None

    def schema(self, declaration: Declaration) -> ExampleView | None:
        return None

    def server_request(self, request: ServerRequest) -> ExampleView | None:
        return None
