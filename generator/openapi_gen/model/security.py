"""Security schemes, and what operations require of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from .bodies import Location
from .types import Id


@dataclass(frozen=True, slots=True)
class SecurityRequirement:
    """A security scheme, and the scopes that are needed of it."""

    scheme: str
    scopes: tuple[str, ...] = ()


Security = tuple[tuple[SecurityRequirement, ...], ...]
"""Alternatives, each of schemes to be used together; `()` in it allows anonymous calls."""


class SecurityKind(Enum):
    BASIC = "basic"
    BEARER = "bearer"
    DIGEST = "digest"
    HTTP = "http"
    """Any other scheme of HTTP."""
    API_KEY = "apiKey"
    MUTUAL_TLS = "mutualTLS"
    OAUTH = "oauth2"
    """OpenID Connect, too."""


@dataclass(frozen=True, slots=True)
class Flows:
    """Where the tokens of OAuth 2 come from; None for what is not said."""

    authorization_url: str | None = None
    token_url: str | None = None
    client_credentials_url: str | None = None
    """Where it is not `token_url`; so with the next two."""
    password_url: str | None = None
    refresh_url: str | None = None
    metadata_url: str | None = None
    are_scoped: bool = False
    """Whether tokens can be asked for call by call, for the scopes of each."""


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    name: str
    id: Id
    kind: SecurityKind
    description: str
    parameter: str = ""
    """Of an API key."""
    location: Location | None = None
    http_scheme: str = ""
    """The name of any other scheme of HTTP, as the document writes it."""
    flows: Flows | None = None
