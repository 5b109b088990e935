"""Security schemes, and what operations require of them."""

from __future__ import annotations

from enum import Enum

from ..records import dataclass
from .bodies import Location
from .types import Id


@dataclass(frozen=True, slots=True)
class SecurityRequirement:
    """A security scheme, and the scopes that it requires."""

    scheme: str
    scopes: tuple[str, ...] = ()


Security = tuple[tuple[SecurityRequirement, ...], ...]
"""Alternatives, each with schemes that are used together; an empty one allows anonymous
calls."""


class SecurityKind(Enum):
    BASIC = "basic"
    BEARER = "bearer"
    DIGEST = "digest"
    HTTP = "http"
    """Any other HTTP authentication scheme."""
    API_KEY = "apiKey"
    MUTUAL_TLS = "mutualTLS"
    OAUTH = "oauth2"
    """OAuth 2, and OpenID Connect."""


@dataclass(frozen=True, slots=True)
class Flows:
    """The endpoints of OAuth 2; None for what the document does not say."""

    authorization_url: str | None = None
    token_url: str | None = None
    client_credentials_url: str | None = None
    """If it is not `token_url`; the same holds for the next two."""
    password_url: str | None = None
    refresh_url: str | None = None
    metadata_url: str | None = None
    are_scoped: bool = False
    """Whether a token can be requested for the scopes of each call."""


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    name: str
    id: Id
    kind: SecurityKind
    description: str
    parameter: str = ""
    """The name of an API key's parameter."""
    location: Location | None = None
    http_scheme: str = ""
    """The name of any other HTTP authentication scheme, as the document spells it."""
    flows: Flows | None = None
