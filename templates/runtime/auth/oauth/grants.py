"""The grants of RFC 6749, which a client exchanges for access tokens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, field, fields
from typing import Literal

__all__ = [
    "AuthorizationCode",
    "ClientCredentials",
    "Grant",
    "PasswordCredentials",
    "RefreshToken",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class _Grant:
    """Base class of all grants.

    Raises TypeError and ValueError for values that cannot be sent; the messages do not
    show them.
    """

    scopes: Sequence[str] | None = None
    """The scopes to request. None for those that the called operation needs according to
    the document; with a refresh token, for those that it was issued for."""

    token_url: str | None = None
    """The token endpoint; overrides that of the document."""

    authentication: Literal["basic", "body"] = "basic"
    """How the client authenticates: with HTTP basic, or in the body (RFC 6749 section
    2.3.1). A client without a secret always sends its id in the body."""

    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    """Other parameters of the token request, such as `audience`."""

    def __post_init__(self) -> None:
        if self.authentication not in ("basic", "body"):
            raise ValueError("authentication must be 'basic' or 'body'")
        for name, parameter in self.parameters.items():
            _check_string(name, parameter)
        for field_ in fields(self):
            value: object = getattr(self, field_.name)
            is_required = (
                field_.default is MISSING and field_.default_factory is MISSING
            )
            if is_required or isinstance(value, str):
                _check_string(field_.name, value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class ClientCredentials(_Grant):
    """A client that acts on its own behalf (RFC 6749 section 4.4)."""

    client_id: str
    client_secret: str


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class RefreshToken(_Grant):
    """A refresh token (RFC 6749 section 6)."""

    refresh_token: str
    client_id: str
    client_secret: str | None = None
    on_refresh_token: Callable[[str], None] | None = None
    """Called with each new refresh token. Store it: the old one may become invalid."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class AuthorizationCode(_Grant):
    """The code of a user's authorization (RFC 6749 section 4.1).

    It is valid for one access token, and a refresh token if the server issues one.
    """

    code: str
    client_id: str
    client_secret: str | None = None
    redirect_uri: str | None = None
    """As in the authorization request."""

    verifier: str | None = None
    """The code verifier of PKCE (RFC 7636)."""

    on_refresh_token: Callable[[str], None] | None = None
    """Called with each new refresh token. Store it for the next run of the program."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class PasswordCredentials(_Grant):
    """A user's name and password (RFC 6749 section 4.3).

    For APIs without a safer grant: the client learns the password. Many APIs need no
    client id.
    """

    username: str
    password: str
    client_id: str | None = None
    client_secret: str | None = None


Grant = ClientCredentials | RefreshToken | AuthorizationCode | PasswordCredentials
"""What a client accepts instead of an access token."""


def _check_string(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a string")
    try:
        value.encode()
    except UnicodeEncodeError:  # its message would show the value
        raise ValueError(f"{name} has a lone surrogate") from None
