"""The whole API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

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
class Api:
    title: str
    version: str
    description: str
    server: str | None
    """The URL that is called where nobody says otherwise."""
    servers: tuple[Server, ...]
    """Those among which a caller can choose, of any level; none where there is no choice."""
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    security_schemes: tuple[SecurityScheme, ...]
    security: Security
    """What operations need that do not say."""
    declarations: Mapping[Id, Declaration]
    rules: Mapping[Id, Rules]
    """What a `Reference` can point at."""
    given_names: Mapping[Id, str]
    """What `x-gen-name` calls a thing."""
    schemas: tuple[tuple[Id, str], ...]
    """Every schema with a name of its own in `components`: id and name."""
    xml: Mapping[Id, XmlDeclaration] = field(default_factory=dict[Id, XmlDeclaration])
    """What an `XmlReference` can point at."""
    webhooks: tuple[ServerRequest, ...] = ()
    callbacks: tuple[ServerRequest, ...] = ()
    any_webhook: Type | None = None
    """What any of the webhooks sends, where its body says which one it is."""

    @property
    def incoming(self) -> tuple[ServerRequest, ...]:
        """All that the server sends by itself."""
        return (*self.webhooks, *self.callbacks)

    @property
    def received(self) -> tuple[Body, ...]:
        """The bodies of all that the server sends by itself."""
        return tuple(body for incoming in self.incoming for body in incoming.bodies)
