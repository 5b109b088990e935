"""What a test sees of a fake: its calls, its responses, and the error of a wrong
request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

__all__ = ["Call", "Response", "UnexpectedRequest"]

B = TypeVar("B")


class UnexpectedRequest(BaseException):
    """A request that the document does not allow, or that no test has a response for.

    It is no `Exception`: code that handles the errors of a client cannot hide it from
    the test.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Generic[B]):
    """A request as it arrived, decoded from its bytes."""

    method: str
    url: str
    headers: Mapping[str, str]
    content: bytes
    arguments: Mapping[str, Any]
    """The parameters by the names and in the types of the client's arguments; only those
    that were sent."""
    body: B
    """The body in the type of the client's argument."""
    data: Mapping[str, Any] = field(repr=False)
    """JSON data with wire names: `path`, `query`, `header`, `cookie`, `querystring` and
    `body`."""


@dataclass(frozen=True, slots=True)
class Response:
    """A response of a fake, whatever the document says."""

    status: int = 200
    body: object = None
    """Bytes and strings as they are, models and JSON data as JSON; None for no body."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
