"""The fake of one operation: what it responds, and the calls that it got."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, Self, TypeVar

import httpx2

from . import responses
from .behavior import Behavior, Step
from .calls import Call, Response, UnexpectedRequest
from .methods import Described

if TYPE_CHECKING:
    from .server import ServerBase

__all__ = ["Body", "FakeOperation", "Method", "Tag", "no_body"]

P = ParamSpec("P")
R = TypeVar("R")
B = TypeVar("B")
OperationT = TypeVar("OperationT", bound="FakeOperation[Any, Any, Any]")


class Body(Generic[B]):
    """Says the type of an operation's body: `Body[models.Pet]`."""


def no_body() -> type[Body[None]]:
    """Of an operation without a body."""
    return Body[None]


class FakeOperation(Generic[P, R, B]):
    """The fake of an operation whose method takes `P` and returns `R`; `B` is the type of
    its body.

    Until a test sets a response, it responds with an example. Each method that sets one
    replaces what was set before, except after `then`.
    """

    def __init__(
        self, server: ServerBase[Any, Any], key: str, described: Described
    ) -> None:
        self._server = server
        self._key = key
        self._described = described
        self._behavior = Behavior()
        self.calls: list[Call[B]] = []
        """The requests that arrived, also those of retries."""

    def __repr__(self) -> str:
        return f"<fake of {self._key}: {len(self.calls)} calls>"

    # Responses

    def returns(self, value: R, *more: R) -> Self:
        """Respond with values, one after the other; the last one repeats.

        Raises TypeError for a value that no response of the document is decoded to.
        """
        for one in (value, *more):
            self._encoded(one, "*/*")
        self._behavior.set(*(partial(self._value, one) for one in (value, *more)))
        return self

    def raises(
        self,
        status: int,
        body: object = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Respond with an error status; the client raises a StatusError.

        body: a model, JSON data, bytes or a string; by default the document's example
        for the status, if there is one.
        """
        if status < 400:
            raise ValueError(f"{status} is not the status of an error")
        self._behavior.set(partial(self._error, status, body, headers or {}))
        return self

    def responds(
        self,
        status: int = 200,
        body: object = None,
        *,
        headers: Mapping[str, str] | None = None,
    ) -> Self:
        """Respond with any status and body, whatever the document says."""
        made = responses.of_response(Response(status, body, headers or {}))
        self._behavior.set(lambda call, accept: made)
        return self

    def side_effect(self, function: Callable[[Call[B]], R | Response]) -> Self:
        """Respond with what a function returns for each call; an error of httpx2 that it
        raises is one of the connection."""
        self._behavior.set(partial(self._result, function))
        return self

    def disconnects(self) -> Self:
        """Break the connection in place of a response."""
        self._behavior.set(_disconnect)
        return self

    def delays(self, seconds: float) -> Self:
        """Let the responses that were set last take this time; without one, the example.

        Nothing waits: the clock of the fake goes on. A request whose timeout is shorter
        fails, as it would.
        """
        if not self._behavior.latest:
            self._behavior.set(self._example)
        for step in self._behavior.latest:
            step.delay = seconds
        return self

    @property
    def then(self) -> Self:
        """What is set next follows what is set now: `.raises(429).then.returns(pet)`."""
        self._behavior.then()
        return self

    def reset(self) -> None:
        """Forget the calls and the responses."""
        self._behavior.clear()
        self.calls.clear()

    # Assertions

    @property
    def call_count(self) -> int:
        return len(self.calls)

    def assert_called(self) -> None:
        if not self.calls:
            raise AssertionError(f"{self._key} was not called")

    def assert_not_called(self) -> None:
        if self.calls:
            raise AssertionError(f"{self._key} was called:{self._listed()}")

    def assert_called_once(self) -> None:
        if len(self.calls) != 1:
            count = len(self.calls)
            raise AssertionError(
                f"{self._key} was called {count} times, not once:{self._listed()}"
            )

    def assert_called_once_with(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """The only request is what the client sends for these arguments."""
        self.assert_called_once()
        self.assert_called_with(*args, **kwargs)

    def assert_called_with(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """The last request is what the client sends for these arguments."""
        self.assert_called()
        wanted = self._wanted(args, kwargs)
        if self.calls[-1].data != wanted:
            raise AssertionError(
                f"{self._key} was called with other arguments:"
                f"\n  expected: {_shown(wanted)}\n  received: {_shown(self.calls[-1].data)}"
            )

    def assert_any_call(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """One of the requests is what the client sends for these arguments."""
        wanted = self._wanted(args, kwargs)
        if not any(call.data == wanted for call in self.calls):
            raise AssertionError(
                f"{self._key} was not called with {_shown(wanted)}:{self._listed()}"
            )

    def _wanted(self, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        request = self._server.request_of(self._described, args, kwargs)
        return self._server.decoded(self._key, self._described, request).data

    def _listed(self) -> str:
        shown = [f"\n  {_shown(call.data)}" for call in self.calls]
        return "".join(shown) or " never"

    # Requests

    @property
    def described(self) -> Described:
        return self._described

    def handle(self, call: Call[B], accept: str) -> tuple[Step, Any]:
        """The next step, and what is sent."""
        self.calls.append(call)
        step = self._behavior.next()
        if step is None:
            if self._server.unconfigured == "error":
                raise UnexpectedRequest(
                    f"{self._key} has no response; set one:"
                    f" fake.{self._key}.returns(...)"
                )
            step = Step(self._example)
        return step, step.respond(call, accept)

    def _value(self, value: R, call: Call[B], accept: str) -> Any:
        return self._encoded(value, accept)

    def _encoded(self, value: R, accept: str) -> Any:
        return responses.of_value(self._described.operation, value, accept)

    def _error(
        self,
        status: int,
        body: object,
        headers: Mapping[str, str],
        call: Call[B],
        accept: str,
    ) -> Any:
        if body is None:
            found = self._server.examples.example_of(self._key, status, accept)
            if found is not None:
                return found._replace(headers={**found.headers, **headers})
        return responses.of_response(Response(status, body, headers))

    def _result(
        self,
        function: Callable[[Call[B]], R | Response],
        call: Call[B],
        accept: str,
    ) -> Any:
        value = function(call)
        if isinstance(value, Response):
            return responses.of_response(value)
        return self._encoded(value, accept)

    def _example(self, call: Call[B], accept: str) -> Any:
        found = self._server.examples.example_of(self._key, None, accept)
        if found is None:
            raise UnexpectedRequest(
                f"{self._key} has no response: the document has no example, and none"
                " could be made from its schema"
            )
        return found


def _disconnect(call: Call[Any], accept: str) -> Exception:
    return httpx2.RemoteProtocolError("the fake broke the connection")


def _shown(data: Mapping[str, Any]) -> str:
    """What a call has, by place."""
    parts = {place: value for place, value in data.items() if value not in ({}, None)}
    return repr(parts)


class Tag:
    """The operations of a tag."""

    def __init__(self, server: ServerBase[Any, Any], name: str) -> None:
        self._fake = server, name


class Method(Generic[P, R, B]):
    """The attribute of an operation: the client's method says its types."""

    def __init__(
        self,
        method: Callable[[], Callable[Concatenate[Any, P], R]],
        body: Callable[[], type[Body[B]]],
    ) -> None:
        self._method = method
        self._body = body
        self._name = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._name = name

    def __get__(self, tag: Any, owner: object) -> FakeOperation[P, R, B]:
        found: FakeOperation[P, R, B]
        found = made(tag, self._name, FakeOperation, self._method, self._body)
        return found


def made(
    tag: Any,
    name: str,
    kind: Callable[..., Any],
    method: Callable[[], Any],
    body: Callable[[], Any],
) -> Any:
    """The fake of an operation, which is made at its first use."""
    server, prefix = tag._fake
    key = f"{prefix}.{name}"

    def make() -> Any:
        return kind(
            server, key, Described(method, body, server.examples.constant_of(key))
        )

    return server.operation(key, make)
