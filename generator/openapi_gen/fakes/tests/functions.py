"""The test of an operation: a call on the fake, and what has to arrive.

def test_create_job() -> None:
    fake = Fake()
    with fake.client(strict_responses=True) as client:
        client.jobs.create_job(NewJob(image="report:2"))
    (call,) = fake.calls
    assert call.method == "POST"
    assert call.url == "https://jobs.example.com/v1/jobs"
    assert sent_headers(call) == {"content-type": "application/json"}
    assert call.content == b'{"image":"report:2"}'
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...documenting.calls.request import (
    CallContext,
    Request,
    arguments_of,
    encoded,
    sent_values,
)
from ...documenting.calls.sampled import sampled_request
from ...model import Operation
from ...records import dataclass
from ...samples import Origin, Samples
from ...writing.naming.names import Names
from ...writing.naming.tags import tag_of
from ...writing.result_types import only_streams
from ...writing.source.code import Code
from ...writing.source.literals import binary, string
from ...writing.source.signatures import Extra
from ...writing.source.values import ValueWriter
from ...writing.source.values_layout import Expression, fits, statement
from ..wire.bodies import Content
from ..wire.requests import WireEncoder, WireRequest
from .contents import with_contents
from .outcomes import Outcome, Outcomes

_IGNORED = '@pytest.mark.filterwarnings("ignore::DeprecationWarning")'
OWN_HEADERS = frozenset(
    "accept accept-encoding connection content-length host transfer-encoding"
    " user-agent".split()
)
"""Headers that follow from the client, and not from what a call gives."""


@dataclass(frozen=True, slots=True)
class TestsContext:
    """What all tests of a package share."""

    samples: Samples
    calls: CallContext
    wire: WireEncoder
    outcomes: Outcomes
    base_url: str
    """That of the fake."""


@dataclass(frozen=True, slots=True)
class OperationTest:
    """A test, and what its module has to have."""

    text: Code
    has_parts: bool = False
    needs_pytest: bool = False
    is_partial: bool = False
    """Whether there is something that it does not compare."""


def operation_test(
    operation: Operation, context: TestsContext, writer: ValueWriter
) -> OperationTest | None:
    """None where no request is found that the client accepts."""
    request = _request(operation, context)
    if request is None:
        return None
    expected = context.wire(operation, *sent_values(request, context.calls))
    outcome = context.outcomes.of(operation)
    lines = [
        *([_IGNORED] if operation.deprecated else []),
        f"def test_{context.calls.names.methods[operation.id]}() -> None:",
        "    fake = Fake()",
        *_call(request, context, writer, outcome),
        "    (call,) = fake.calls",
        *_assertions(expected, context.base_url),
    ]
    return OperationTest(
        Code("\n".join(lines)),
        has_parts=isinstance(expected.content, tuple),
        needs_pytest=outcome is Outcome.ERROR or operation.deprecated,
        is_partial=bool(expected.unknown) or outcome is not Outcome.READ,
    )


def _request(operation: Operation, context: TestsContext) -> Request | None:
    """The request with all arguments, or else the one with the required ones. A body is
    the document's own example, if it has one."""
    required = operation.bodies if operation.body_required else (None,)
    for bodies, everything in ((operation.bodies or (None,), True), (required, False)):
        for body in bodies:
            found = sampled_request(
                context.samples, operation, body, everything=everything
            )
            if found is None:
                continue
            request = _with_own_example(found[0], context.samples)
            if _can_be_sent(request, context.calls):
                return request
    return None


def _with_own_example(request: Request, samples: Samples) -> Request:
    if request.body is None:
        return request
    sample = samples.body(request.operation, request.body[0])
    if sample is None or sample.origin is not Origin.DOCUMENT:
        return request
    return replace(request, body=(request.body[0], sample.value))


def _can_be_sent(request: Request, context: CallContext) -> bool:
    """Whether each value can be sent in its place: no line break in a header."""
    try:
        encoded(request, context)
    except ValueError:
        return False
    return True


# The call


def _call(
    request: Request, context: TestsContext, writer: ValueWriter, outcome: Outcome
) -> Iterator[str]:
    operation = request.operation
    arguments: list[tuple[str, Expression]] = []
    for argument, value in arguments_of(request, context.calls):
        if argument.of is Extra.BODY and request.body is not None:
            value = with_contents(request.body[0], value)
        arguments.append((f"{argument.name}=", writer.write(value)))
    head = _method(operation, context.calls.names)
    if arguments:
        called = Expression(f"{head}(", tuple(arguments), ")")
    else:
        called = Expression(f"{head}()")
    if outcome.value:
        yield f"    # Not compared: {outcome.value}."
    strict = "" if outcome is Outcome.OTHER_TYPE else "strict_responses=True"
    yield f"    with fake.client({strict}) as client:"
    depth = 2
    if outcome is Outcome.ERROR:
        yield f"        with pytest.raises({writer.use('ApiError')}):"
        depth = 3
    elif outcome is Outcome.AMBIGUOUS:
        suppress = writer.need("contextlib", "suppress")
        yield f"        with {suppress}({writer.use('ApiError')}):"
        depth = 3
    if only_streams(operation):
        yield statement(called, depth, "with ", " as items:")
        yield f"{'    ' * (depth + 1)}list(items)"
    else:
        yield statement(called, depth)


def _method(operation: Operation, names: Names) -> str:
    """What is called. A checker reports where a deprecated method is named."""
    if not operation.deprecated:
        return names.call(operation)
    name = string(names.methods[operation.id])
    return f"getattr({names.group(tag_of(operation))}, {name})"


# What arrives


def _assertions(expected: WireRequest, base_url: str) -> Iterator[str]:
    for part, reason in expected.unknown.items():
        yield f"    # Not compared: {part} ({_in_comment(reason)})."
    yield f"    assert call.method == {string(expected.method)}"
    if expected.target is not None:
        yield _equals("call.url", string(base_url + expected.target))
    if expected.headers is not None:
        yield statement(_mapping(expected.headers), 1, "assert sent_headers(call) == ")
    if expected.content is not None:
        yield from _content(expected.content)


def _content(content: Content) -> Iterator[str]:
    if isinstance(content, bytes):
        yield _equals("call.content", binary(content))
        return
    parts = [
        Expression("(", tuple(("", Expression(binary(one))) for one in part), ")")
        for part in content
    ]
    items = tuple(("", part) for part in parts)
    listed = Expression("[", items, "]") if items else Expression("[]")
    yield statement(listed, 1, "assert sent_parts(call) == ")


def _equals(value: str, literal: Code) -> str:
    """Black keeps parentheses around a literal that is too long for a line."""
    flat = f"    assert {value} == {literal}"
    return flat if fits(flat) else f"    assert {value} == (\n        {literal}\n    )"


def _mapping(headers: Mapping[str, str]) -> Expression:
    items = tuple(
        (f"{string(name)}: ", Expression(string(value)))
        for name, value in headers.items()
        if name not in OWN_HEADERS
    )
    return Expression("{", items, "}") if items else Expression("{}")


def _in_comment(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)
