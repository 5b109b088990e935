"""What a caller gives in place of an access token: the grants of RFC 6749."""

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
    """What all grants have in common.

    Raises TypeError and ValueError for what cannot be sent; they show nothing of it.
    """

    scopes: Sequence[str] | None = None
    """What to ask for. None for what the called operation needs, as the document says,
    or, with a refresh token, for what it was given for."""

    token_url: str | None = None
    """Where tokens are given out, in place of what the document says."""

    authentication: Literal["basic", "body"] = "basic"
    """How the client shows who it is: by HTTP basic, as RFC 6749 section 2.3.1 has it,
    or in the body of the request. One without a secret says its name in the body."""

    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    """What else an endpoint wants to be told, such as `audience`."""

    def __post_init__(self) -> None:
        if self.authentication not in ("basic", "body"):
            raise ValueError("authentication is 'basic' or 'body'")
        for name, text in self.parameters.items():
            _check_text(name, text)
        for known in fields(self):
            held: object = getattr(self, known.name)
            is_needed = known.default is MISSING and known.default_factory is MISSING
            if is_needed or isinstance(held, str):
                _check_text(known.name, held)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class ClientCredentials(_Grant):
    """A program that acts for itself (RFC 6749 section 4.4)."""

    client_id: str
    client_secret: str


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class RefreshToken(_Grant):
    """A token that was given out for getting access tokens (RFC 6749 section 6)."""

    refresh_token: str
    client_id: str
    client_secret: str | None = None
    on_refresh_token: Callable[[str], None] | None = None
    """Called with each new refresh token, which may make the old one void: keep it."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class AuthorizationCode(_Grant):
    """The code that a user's consent has led to (RFC 6749 section 4.1), good for one
    token and for the refresh token that may come with it.
    """

    code: str
    client_id: str
    client_secret: str | None = None
    redirect_uri: str | None = None
    """As it was when consent was asked for."""

    verifier: str | None = None
    """Of PKCE (RFC 7636)."""

    on_refresh_token: Callable[[str], None] | None = None
    """Called with each new refresh token: keep it for the next run of the program."""


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class PasswordCredentials(_Grant):
    """A user's name and password (RFC 6749 section 4.3), for APIs that have nothing
    better: the program learns the password. Many want no client's name beside it.
    """

    username: str
    password: str
    client_id: str | None = None
    client_secret: str | None = None


Grant = ClientCredentials | RefreshToken | AuthorizationCode | PasswordCredentials
"""What a client takes in place of an access token."""


def _check_text(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"{name} is a text")
    try:
        value.encode()
    except UnicodeEncodeError:  # whose text would show what it is about
        raise ValueError(f"{name} is text that UTF-8 can hold") from None
