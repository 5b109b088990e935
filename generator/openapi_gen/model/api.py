"""The whole API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ..parameter_styles import DeepObjectArrays
from ..records import dataclass
from .bodies import Body
from .operations import Operation, ServerRequest
from .rules import Rules
from .security import Security, SecurityScheme
from .servers import Server
from .types import Declaration, Id, Type
from .xml import XmlDeclaration


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Copy:
    """An anonymous schema that is equal to another, whose declaration it shares."""

    id: Id
    words: tuple[str, ...]
    """The words of its name, which is an alias."""
    target: Id


@dataclass(frozen=True, slots=True)
class Api:
    title: str
    version: str
    description: str
    server: str | None
    """The URL of the first server, which calls use by default."""
    servers: tuple[Server, ...]
    """The servers of any level that a caller can choose from; empty without a
    choice."""
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: Security
    """The requirements of operations that have none of their own."""
    declarations: Mapping[Id, Declaration]
    rules: Mapping[Id, Rules]
    """The targets of `Reference`."""
    given_names: Mapping[Id, str]
    """The names that `x-gen-name` gives."""
    schemas: tuple[tuple[Id, str], ...]
    """The id and the name of every schema in `components`."""
    xml: Mapping[Id, XmlDeclaration] = field(default_factory=dict[Id, XmlDeclaration])
    """The targets of `XmlReference`."""
    shared: Mapping[Id, Rules] = field(default_factory=dict[Id, Rules])
    """The rules of anonymous schemas that have a class."""
    copies: tuple[Copy, ...] = ()
    webhooks: tuple[ServerRequest, ...] = ()
    callbacks: tuple[ServerRequest, ...] = ()
    deep_object_arrays: DeepObjectArrays = "indices"
    any_webhook: Type | None = None
    """The payload of any webhook, if the body says which one it is."""

    @property
    def server_requests(self) -> tuple[ServerRequest, ...]:
        """All requests that the server sends."""
        return (*self.webhooks, *self.callbacks)

    @property
    def server_request_bodies(self) -> tuple[Body, ...]:
        """The bodies of all requests that the server sends."""
        return tuple(b for request in self.server_requests for b in request.bodies)
