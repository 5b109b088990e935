"""Operations, and the requests that the server sends: webhooks and callbacks."""

from __future__ import annotations

from ..media_formats import Values
from ..records import dataclass
from .bodies import Body, Headers, Location, Parameter, Response
from .pagination import Pagination
from .security import Security
from .types import Id, Json


@dataclass(frozen=True, slots=True)
class Link:
    """How a response leads to a call of another operation."""

    id: Id
    name: str
    target: Id
    """The operation that is called."""
    description: str
    arguments: tuple[tuple[tuple[Location, str], Json], ...]
    """A constant, or a string with runtime expressions, by parameter of the target."""
    gives_body: bool = False
    body: Json = None
    server: str | None = None
    """The URL at which the target is called, if it is not its own server."""


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
    body_description: str
    responses: tuple[Response, ...]
    security: Security
    server: str | None
    """The server of the path or operation, if it differs from the document's."""
    headers: Headers | None = None
    links: tuple[Link, ...] = ()
    pagination: Pagination | None = None
    stream_flag: str = ""
    """The boolean property of the body that asks for a stream beside another response;
    empty where the body has no such property."""

    @property
    def success(self) -> list[Response]:
        """The 2xx responses, or those of `default` if there are none."""
        good = [r for r in self.responses if r.status.startswith("2")]
        return good or [r for r in self.responses if r.status == "default"]

    @property
    def whole(self) -> list[Response]:
        """The successful responses that are not read item by item."""
        return [one for one in self.success if not one.format.is_sequence]

    @property
    def returned(self) -> list[Response]:
        """The responses that a call returns if it asks for no media type: of each
        successful status the first, and text and bytes beside each other."""
        by_status: dict[str, list[Response]] = {}
        for response in self.whole:
            by_status.setdefault(response.status, []).append(response)
        return [
            one
            for first, *others in by_status.values()
            for one in (first, *others)
            if one is first or (_is_plain(first) and _is_plain(one))
        ]


def _is_plain(response: Response) -> bool:
    return response.format.values in (Values.STRING, Values.BYTES)


@dataclass(frozen=True, slots=True)
class ServerRequest:
    """An Operation Object below `webhooks`, or below an operation's `callbacks`."""

    id: Id
    words: tuple[str, ...]
    """The words of its name: the webhook, or the operation and its callback."""
    method: str
    target: str
    """The runtime expression of a callback's URL; empty for a webhook, whose URL is not
    in the document."""
    summary: str
    description: str
    deprecated: bool
    bodies: tuple[Body, ...]
    """The body in each media type, best first; empty if it has no content."""
