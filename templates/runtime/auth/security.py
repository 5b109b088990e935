"""Credentials of OpenAPI security schemes.

The `repr` of a credential never shows its value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol, cast

from .basic import basic_value, check_utf_8
from .signing import SigningCredential

__all__ = [
    "ApiKey",
    "Authorization",
    "Basic",
    "Bearer",
    "Credential",
    "Placed",
    "SimpleCredential",
    "checked_pair",
]

Secret = str | Callable[[], str]
"""A string, or a function that returns one; it is called once for each API call."""

Location = Literal["header", "query", "cookie"]
"""The part of the request that has a credential."""


class Placed(NamedTuple):
    """A credential as it is sent."""

    location: Location
    name: str
    value: str

    def __repr__(self) -> str:
        return f"Placed({self.location!r}, {self.name!r}, ***)"


class SimpleCredential(Protocol):
    """A credential that is a string in a header, query parameter or cookie."""

    def place(self) -> Placed: ...


Credential = SimpleCredential | SigningCredential
"""The credential for one security scheme."""


@dataclass(frozen=True, slots=True, repr=False)
class Basic:
    """HTTP `basic` (RFC 7617): user and password, sent as UTF-8.

    Raises TypeError for anything but two strings, and ValueError for a lone surrogate or
    for a colon in the user name, which the scheme does not allow.
    """

    user_and_password: tuple[str, str]
    _placed: Placed = field(init=False, compare=False)

    def __post_init__(self) -> None:
        user, password = checked_pair(self.user_and_password)
        placed = Placed("header", "Authorization", basic_value(user, password))
        object.__setattr__(self, "_placed", placed)

    def place(self) -> Placed:
        return self._placed

    def __repr__(self) -> str:
        return "Basic(***)"


@dataclass(frozen=True, slots=True, repr=False)
class Bearer:
    """HTTP `bearer` (RFC 6750), including access tokens of OAuth 2."""

    token: Secret

    def place(self) -> Placed:
        return Placed("header", "Authorization", f"Bearer {_value_of(self.token)}")

    def __repr__(self) -> str:
        return "Bearer(***)"


@dataclass(frozen=True, slots=True, repr=False)
class Authorization:
    """Any other HTTP scheme: its name followed by credentials (RFC 9110 section 11.4)."""

    text: Secret
    scheme: str

    def place(self) -> Placed:
        return Placed(
            "header", "Authorization", f"{self.scheme} {_value_of(self.text)}"
        )

    def __repr__(self) -> str:
        return f"Authorization(***, {self.scheme!r})"


@dataclass(frozen=True, slots=True, repr=False)
class ApiKey:
    """`apiKey`: a header, query parameter or cookie (`location`) named `name`."""

    key: Secret
    location: Location
    name: str

    def place(self) -> Placed:
        return Placed(self.location, self.name, _value_of(self.key))

    def __repr__(self) -> str:
        return f"ApiKey(***, {self.location!r}, {self.name!r})"


def checked_pair(given: object) -> tuple[str, str]:
    """User and password.

    Raises TypeError for anything else, and ValueError for a lone surrogate. The messages
    do not show the value.
    """
    if isinstance(given, (tuple, list)):
        match cast("Sequence[object]", given):
            case [str(user), str(password)]:
                check_utf_8(user + password)
                return user, password
            case _:
                pass
    raise TypeError('user and password must be a pair of strings: ("user", "password")')


def _value_of(secret: Secret) -> str:
    return secret if isinstance(secret, str) else _checked(secret())


def _checked(value: object) -> str:
    """Raises TypeError, without the value, for anything but a string: formatting would
    send `None` or the name of a coroutine."""
    if isinstance(value, str):
        return value
    name = type(value).__name__
    raise TypeError(f"the function for a credential returned {name}, not a string")
