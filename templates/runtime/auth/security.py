"""Credentials of OpenAPI security schemes.

The `repr` of a credential never shows its value.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from inspect import isawaitable, iscoroutinefunction
from typing import Any, Literal, NamedTuple, cast

from .basic import basic_value, check_utf_8
from .signing import SigningCredential

__all__ = [
    "ApiKey",
    "Authorization",
    "Basic",
    "Bearer",
    "Credential",
    "Placed",
    "Secret",
    "SimpleCredential",
    "checked_pair",
]

Secret = str | Callable[[], str | Awaitable[str]]
"""A string, or a function that returns one; it is called once for each API call. An
asynchronous function needs an asynchronous client."""

Location = Literal["header", "query", "cookie"]
"""The part of the request that has a credential."""


class Placed(NamedTuple):
    """A credential as it is sent."""

    location: Location
    name: str
    value: str

    def __repr__(self) -> str:
        return f"Placed({self.location!r}, {self.name!r}, ***)"


class SimpleCredential:
    """A credential that is a string in a header, query parameter or cookie.

    secret: None if the caller gives none. prefix: what precedes it. Raises TypeError for
    anything but a secret.
    """

    def __init__(
        self,
        secret: Secret | None,
        location: Location = "header",
        name: str = "Authorization",
        prefix: str = "",
    ) -> None:
        if not (secret is None or isinstance(secret, str) or callable(secret)):
            raise TypeError("a credential must be a string, or a function for one")
        self.secret = secret
        self.place = location, name.lower() if location == "header" else name
        """The part of the request that has it."""
        self._location: Location = location
        self._name, self._prefix = name, prefix
        self._ready = self._placed(secret) if isinstance(secret, str) else None

    @property
    def is_given(self) -> bool:
        return self.secret is not None

    @property
    def is_coroutine_function(self) -> bool:
        secret: Any = self.secret
        if iscoroutinefunction(secret):
            return True
        return callable(secret) and iscoroutinefunction(type(secret).__call__)

    def placed(self) -> Placed:
        """As it is sent; a function is called each time."""
        return self._ready or self._placed(
            self.secret() if callable(self.secret) else None
        )

    async def placed_async(self) -> Placed:
        """Asynchronous version of `placed`."""
        value: Any = self.secret() if callable(self.secret) else self.secret
        return self._placed(await value if isawaitable(value) else value)

    def _placed(self, value: object) -> Placed:
        """Raises TypeError, without the value, for anything but a string: formatting
        would send `None` or the name of a coroutine."""
        if not isinstance(value, str):
            name = type(value).__name__
            raise TypeError(f"the function for a credential returned {name}")
        return Placed(self._location, self._name, self._prefix + value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(***)"


Credential = SimpleCredential | SigningCredential
"""The credential for one security scheme."""


class Basic(SimpleCredential):
    """HTTP `basic` (RFC 7617): user and password, sent as UTF-8.

    Raises TypeError for anything but two strings, and ValueError for a lone surrogate or
    for a colon in the user name, which the scheme does not allow.
    """

    def __init__(self, pair: tuple[str, str] | None) -> None:
        super().__init__(None if pair is None else basic_value(*checked_pair(pair)))


class Bearer(SimpleCredential):
    """HTTP `bearer` (RFC 6750), including access tokens of OAuth 2."""

    def __init__(self, token: Secret | None) -> None:
        super().__init__(token, prefix="Bearer ")


class Authorization(SimpleCredential):
    """Any other HTTP scheme: its name followed by credentials (RFC 9110 section 11.4)."""

    def __init__(self, text: Secret | None, scheme: str) -> None:
        super().__init__(text, prefix=f"{scheme} ")


class ApiKey(SimpleCredential):
    """`apiKey`: a header, query parameter or cookie (`location`) named `name`."""

    def __init__(self, key: Secret | None, location: Location, name: str) -> None:
        super().__init__(key, location, name)


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
