"""Credentials of the OpenAPI security schemes, and which of them a request carries.

A credential shows nothing of itself in `repr`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, cast

from .signing import Signing

__all__ = [
    "ApiKey",
    "Authorization",
    "Basic",
    "Bearer",
    "Credential",
    "Need",
    "Placed",
    "Placing",
    "Security",
    "choose",
    "pair_of",
    "scheme_of",
]

Secret = str | Callable[[], str]
"""The text itself, or what returns it; it is called once for each call."""

Need = str | tuple[str, ...]
"""The name of a security scheme, or that and the scopes that are needed."""

Security = Sequence[Sequence[Need]]
"""Alternatives, each of schemes to be used together."""


class Placed(NamedTuple):
    """One credential as it goes over the wire."""

    location: str
    """`header`, `query` or `cookie`."""

    name: str
    value: str

    def __repr__(self) -> str:
        return f"Placed({self.location!r}, {self.name!r}, ***)"


class Placing(Protocol):
    """A credential that is a text at a place."""

    def place(self) -> Placed: ...


Credential = Placing | Signing
"""What the caller gave for one security scheme."""


@dataclass(frozen=True, slots=True, repr=False)
class Basic:
    """HTTP `basic` (RFC 7617): user and password, sent as UTF-8.

    Raises TypeError for what is no pair of texts, and ValueError for a lone surrogate and
    for a colon in the user name, which the scheme cannot carry.
    """

    user_and_password: tuple[str, str]
    _placed: Placed = field(init=False, compare=False)

    def __post_init__(self) -> None:
        user, password = pair_of(self.user_and_password)
        if ":" in user:
            raise ValueError("a user name for HTTP basic cannot have a colon")
        text = b64encode(f"{user}:{password}".encode()).decode("ascii")
        placed = Placed("header", "Authorization", f"Basic {text}")
        object.__setattr__(self, "_placed", placed)

    def place(self) -> Placed:
        return self._placed

    def __repr__(self) -> str:
        return "Basic(***)"


@dataclass(frozen=True, slots=True, repr=False)
class Bearer:
    """HTTP `bearer` (RFC 6750), also for the access tokens of OAuth 2."""

    token: Secret

    def place(self) -> Placed:
        return Placed("header", "Authorization", f"Bearer {_text(self.token)}")

    def __repr__(self) -> str:
        return "Bearer(***)"


@dataclass(frozen=True, slots=True, repr=False)
class Authorization:
    """Any other HTTP scheme, whose credential is the text behind its name (RFC 9110
    section 11.4).
    """

    text: Secret
    scheme: str

    def place(self) -> Placed:
        return Placed("header", "Authorization", f"{self.scheme} {_text(self.text)}")

    def __repr__(self) -> str:
        return f"Authorization(***, {self.scheme!r})"


@dataclass(frozen=True, slots=True, repr=False)
class ApiKey:
    """`apiKey`: a header, query parameter or cookie (`location`) called `name`."""

    key: Secret
    location: str
    name: str

    def place(self) -> Placed:
        return Placed(self.location, self.name, _text(self.key))

    def __repr__(self) -> str:
        return f"ApiKey(***, {self.location!r}, {self.name!r})"


def choose(security: Security, credentials: Mapping[str, Credential]) -> Sequence[Need]:
    """The schemes to use: the first alternative that is not empty and wholly given.

    Empty where there is none: what is anonymous needs nothing, and to what is not the
    server answers 401.
    """
    for alternative in security:
        schemes = [scheme_of(need) for need in alternative]
        if schemes and credentials.keys() >= set(schemes):
            return alternative
    return ()


def scheme_of(need: Need) -> str:
    """The name of the scheme that is needed."""
    return need if isinstance(need, str) else need[0]


def pair_of(given: object) -> tuple[str, str]:
    """User and password.

    Raises TypeError for anything else, and ValueError for a lone surrogate; they do not
    show what was given.
    """
    if isinstance(given, (tuple, list)):
        match cast("Sequence[object]", given):
            case [str(user), str(password)]:
                _check_utf_8(user + password)
                return user, password
            case _:
                pass
    raise TypeError('user and password are a pair of texts: ("user", "password")')


def _check_utf_8(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:  # whose text would show what it is about
        raise ValueError("user and password are text that UTF-8 can hold") from None


def _text(secret: Secret) -> str:
    return secret if isinstance(secret, str) else _returned(secret())


def _returned(text: object) -> str:
    """Raises TypeError, which does not show it, for what is no text: `None` and a
    coroutine would go over the wire by their names."""
    if isinstance(text, str):
        return text
    raise TypeError(f"the function for a credential returns {type(text).__name__}")
