"""Examples on pages: calls, requests and responses that the client's validators accept."""

from __future__ import annotations

import json
from dataclasses import field

from ..media_formats import Values
from ..model import (
    Declaration,
    FileSample,
    Operation,
    Parameter,
    Response,
    ServerRequest,
)
from ..records import dataclass
from ..samples import Origin, Sample, Samples, equal
from .calls.curl import curl
from .calls.http import HttpMessage, http_request
from .calls.python import python_call, python_calls
from .calls.request import CallContext, Request
from .calls.sampled import sampled_request
from .json_text import json_text

_SHORT = 40
"""Characters of an example in the row of a parameter."""
_LONG = 40
"""Lines of an example that is shown; a longer one is folded."""
_NOTES = {
    Origin.DOCUMENT: "",
    Origin.SCHEMA: "made from the schema",
    Origin.REPLACED: "made from the schema, because the client refuses the document's own",
}


@dataclass(frozen=True, slots=True)
class ExampleView:
    text: str
    note: str
    """Where it is from, if that is not the document."""
    is_long: bool
    language: str
    """Empty for text."""
    is_made: bool
    """Whether it is made from the schema."""


@dataclass(frozen=True, slots=True)
class HttpView:
    target: str
    headers: tuple[tuple[str, str], ...]
    body: str


@dataclass(frozen=True, slots=True)
class RequestExamples:
    """One call in several forms. Without `http`, no request was found that the client
    accepts."""

    python: str = ""
    python_all: str = ""
    """With all arguments; empty if the required ones are all."""
    python_async: str = ""
    curl: str = ""
    http: HttpView | None = None
    note: str = ""


@dataclass(slots=True)
class Examples:
    """The examples of one API."""

    samples: Samples
    calls: CallContext
    _texts: dict[int, tuple[Sample, str]] = field(
        default_factory=dict[int, tuple[Sample, str]]
    )

    def of(self, operation: Operation) -> RequestExamples:
        """The request with its required arguments, and the call with all.

        The body is in the first media type that has an example.
        """
        bodies = operation.bodies if operation.body_required else (None,)
        for body in bodies:
            found = sampled_request(self.samples, operation, body)
            message = None if found is None else self._message(found[0])
            if found is not None and message is not None:
                return self._examples(*found, message)
        return RequestExamples()

    def _examples(
        self, request: Request, origin: Origin, message: HttpMessage
    ) -> RequestExamples:
        python, python_async = python_calls(request, self.calls)
        python_all = self._with_everything(request)
        return RequestExamples(
            python=python,
            python_all="" if python_all == python else python_all,
            python_async=python_async,
            curl=curl(message),
            http=HttpView(
                message.target, message.headers, _body_text(message, request)
            ),
            note=_NOTES[origin],
        )

    def _with_everything(self, request: Request) -> str:
        """The call with all arguments; empty if the request has them all."""
        operation = request.operation
        body = request.body[0] if request.body is not None else None
        if body is None and operation.bodies:
            body = operation.bodies[0]
        found = sampled_request(self.samples, operation, body, everything=True)
        if found is None or _are_equal(request, found[0]):
            return ""
        if self._message(found[0]) is None:
            return ""
        return python_call(found[0], self.calls, is_async=False)

    def _message(self, request: Request) -> HttpMessage | None:
        """What is sent; None where a place cannot carry a value."""
        try:
            return http_request(request, self.calls)
        except ValueError:
            return None

    def parameter(self, parameter: Parameter) -> str:
        """The document's example as JSON, if it is short and the client accepts it."""
        sample = self.samples.parameter(parameter)
        if sample is None or sample.origin is not Origin.DOCUMENT:
            return ""
        text = json_text(sample.value)
        return text if len(text) <= _SHORT else ""

    def response(self, operation: Operation, response: Response) -> ExampleView | None:
        is_text = response.format.values is Values.STRING
        if not (response.format.is_json or response.format.is_sequence or is_text):
            return None  # XML and files are not JSON data
        return self._view(self.samples.response(operation, response), is_text)

    def schema(self, declaration: Declaration) -> ExampleView | None:
        return self._view(self.samples.schema(declaration.id))

    def server_request(self, request: ServerRequest) -> ExampleView | None:
        for body in request.bodies:
            if body.format.is_json:
                return self._view(self.samples.body(request, body))
        return None

    def _view(self, sample: Sample | None, is_text: bool = False) -> ExampleView | None:
        if sample is None or isinstance(sample.value, FileSample):
            return None
        is_string = is_text and isinstance(sample.value, str)
        known = self._texts.get(id(sample))
        if known is None:
            text = str(sample.value) if is_string else json_text(sample.value)
            known = self._texts[id(sample)] = sample, text
        text = known[1]
        note = sample.summary or _NOTES[sample.origin]
        language = "" if is_string else "json"
        return ExampleView(
            text=text,
            note=note,
            is_long=text.count("\n") >= _LONG,
            language=language,
            is_made=sample.origin is not Origin.DOCUMENT,
        )


def _are_equal(one: Request, other: Request) -> bool:
    """Whether two requests of an operation send the same."""
    if one.parameters.keys() != other.parameters.keys():
        return False
    if (one.body is None) is not (other.body is None):
        return False
    pairs = [(value, other.parameters[key]) for key, value in one.parameters.items()]
    if one.body is not None and other.body is not None:
        pairs.append((one.body[1], other.body[1]))
    return all(first is second or equal(first, second) for first, second in pairs)


def _body_text(message: HttpMessage, request: Request) -> str:
    """The content; JSON is indented, which the client does not do."""
    if request.body is not None and request.body[0].format.is_json:
        try:
            return json_text(json.loads(message.body))
        except ValueError:
            pass  # the caller gives the text itself
    return message.body
