"""What authenticates one call, encoded for the request.

It is kept apart from the rest of the request, so that no recording, log or redirect
contains it. Which credentials a call needs is decided in `credentials.py`, if the
document has security schemes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple, Protocol

from .signing import Signer

__all__ = [
    "Location",
    "Placed",
    "Requirement",
    "SecretSource",
    "Secrets",
    "Security",
]

Requirement = str | tuple[str, ...]
"""The name of a security scheme, or a tuple of the name and the required scopes."""

Security = Sequence[Sequence[Requirement]]
"""Alternatives; the requirements of one alternative apply together."""

_NEVER_SHOWN = frozenset({"authorization", "proxy-authorization", "cookie"})


Location = Literal["header", "query", "cookie"]
"""The part of the request that has a credential."""


class Placed(NamedTuple):
    """A credential as it is sent."""

    location: Location
    name: str
    value: str

    def __repr__(self) -> str:
        return f"Placed({self.location!r}, {self.name!r}, ***)"


class Secrets:
    """Headers, query and cookies that authenticate a request, and its signers."""

    __slots__ = (
        "check",
        "cookies",
        "headers",
        "late",
        "query",
        "secret_headers",
        "secret_query",
        "signers",
    )

    def __init__(self) -> None:
        self.headers: list[tuple[bytes, bytes]] = []
        self.query: list[str] = []
        self.cookies: list[str] = []
        self.signers: list[Signer] = []
        self.secret_headers = set(_NEVER_SHOWN)
        self.secret_query: set[str] = set()
        """Names that no log and no recording shows, wherever the values come from."""
        self.late: Sequence[str] = ()
        """Credentials to wait for, before the secrets are known."""
        self.check: Callable[[Any, Any, Any], None] | None = None
        """Raises RequestValidationError for a request, its client, and the `auth` of that,
        which have no complete alternative. None: there is one."""

    def authorize(self, value: str) -> None:
        """Send this `Authorization`, if nothing else uses it; every signer does."""
        names = (name.lower() for name, _ in self.headers)
        if not self.signers and b"authorization" not in names:
            self.headers.append((b"Authorization", value.encode("ascii")))

    def drop_overridden(self, headers: Mapping[str, str]) -> None:
        """Drop credentials that the caller's own headers replace."""
        own = {name.lower() for name in headers}
        self.headers = [
            pair for pair in self.headers if pair[0].decode("ascii").lower() not in own
        ]
        if "authorization" in own:
            self.signers = []


class SecretSource(Protocol):
    """The credentials of a client; see `credentials.py`, if the package has it."""

    def secrets(
        self,
        security: Security | None,
        pointer: str,
        fetched: Mapping[str, Placed] | None = None,
    ) -> Secrets:
        """The secrets of a call of the operation at `pointer`, with these requirements;
        None: those of the document. Raises ApiError.

        fetched: what `fetch` returned for the `late` ones.
        """
        ...

    async def fetch(self, late: Sequence[str], seconds: float) -> Mapping[str, Placed]:
        """The credentials of asynchronous functions. Raises ApiError."""
        ...
