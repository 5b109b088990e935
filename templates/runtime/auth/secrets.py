"""What authenticates one call, encoded for the request.

It is kept apart from the rest of the request, so that no recording, log or redirect
contains it. Which credentials a call needs is decided in `credentials.py`, if the
document has security schemes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from .signing import AUTHORIZATION, Signer

__all__ = ["Requirement", "SecretSource", "Secrets", "Security"]

Requirement = str | tuple[str, ...]
"""The client's argument for a security scheme, or a tuple of it and the required scopes."""

Security = Sequence[Sequence[Requirement]]
"""Alternatives; the requirements of one alternative apply together."""

HIDDEN = frozenset(
    {AUTHORIZATION, ("header", "proxy-authorization"), ("header", "cookie")}
)


class Secrets:
    """Headers, query and cookies that authenticate a request, and its signers.

    hidden: the locations and names of what no log and no recording shows.
    """

    __slots__ = (
        "check",
        "cookies",
        "headers",
        "hidden",
        "query",
        "replaced",
        "signers",
    )

    def __init__(self, hidden: frozenset[tuple[str, str]] = HIDDEN) -> None:
        self.hidden = hidden
        self.headers: list[tuple[bytes, bytes]] = []
        self.query: list[str] = []
        self.cookies: list[str] = []
        self.signers: list[Signer] = []
        self.replaced: set[str] = set()
        """Headers of the caller, which replace credentials."""
        self.check: Callable[[Any, Any, Any], None] | None = None
        """Raises RequestValidationError for a request, its client, and the `auth` of that,
        which have no complete alternative. None: there is one."""

    @property
    def has_authorization(self) -> bool:
        return any(signer.place == AUTHORIZATION for signer in self.signers) or any(
            name.lower() == b"authorization" for name, _ in self.headers
        )

    def authorize(self, value: str) -> None:
        """Send this `Authorization`, if nothing else uses it."""
        if not self.has_authorization:
            self.headers.append((b"Authorization", value.encode("ascii")))

    def replace(self, headers: Mapping[str, str]) -> None:
        """Drop credentials, now and later, that the caller's own headers replace."""
        self.replaced = {name.lower() for name in headers}
        places = {("header", name) for name in self.replaced}
        self.signers = [one for one in self.signers if one.place not in places]
        self.headers = [
            pair
            for pair in self.headers
            if pair[0].decode("ascii").lower() not in self.replaced
        ]


class SecretSource(Protocol):
    """The credentials of a client; see `credentials.py`, if the package has it."""

    def secrets(self, security: Security | None, pointer: str) -> Secrets:
        """The secrets of a call of the operation at `pointer`, with these requirements;
        None: those of the document. Raises ApiError."""
        ...
