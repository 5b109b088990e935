"""Operations, and the requests that the server sends: webhooks and callbacks."""

from __future__ import annotations

from dataclasses import dataclass

from .bodies import Body, Headers, Location, Parameter, Response
from .pagination import Pagination
from .security import Security
from .types import Id, Json


@dataclass(frozen=True, slots=True)
class Link:
    """How an answer leads to a call of another operation."""

    id: Id
    name: str
    target: Id
    """The operation that is called."""
    description: str
    arguments: tuple[tuple[tuple[Location, str], Json], ...]
    """A constant, or a text with runtime expressions, for parameters of the target."""
    gives_body: bool = False
    body: Json = None
    server: str | None = None
    """Where the target is called, if not at its own server."""


@dataclass(frozen=True, slots=True)
class Operation:
    id: Id
    operation_id: str
    method: str
    path: str
    tag: str | None
    summary: str
    description: str
    deprecated: bool
    parameters: tuple[Parameter, ...]
    bodies: tuple[Body, ...]
    body_required: bool
    responses: tuple[Response, ...]
    security: Security
    server: str | None
    """The path's or operation's own server, where it is not the document's."""
    headers: Headers | None = None
    links: tuple[Link, ...] = ()
    pagination: Pagination | None = None

    @property
    def success(self) -> list[Response]:
        """The 2xx answers, or those of `default` where there are none."""
        good = [r for r in self.responses if r.status.startswith("2")]
        return good or [r for r in self.responses if r.status == "default"]


@dataclass(frozen=True, slots=True)
class ServerRequest:
    """An Operation Object below `webhooks`, or below an operation's `callbacks`."""

    id: Id
    words: tuple[str, ...]
    """What it is named by: the webhook, or the operation and its callback."""
    method: str
    target: str
    """Where it is sent: a callback's runtime expression; empty for a webhook, whose URL
    the document does not have."""
    summary: str
    description: str
    deprecated: bool
    bodies: tuple[Body, ...]
    """The body in each media type, best first; none where it has no content."""
