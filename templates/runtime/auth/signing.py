"""Credentials that depend on the call: fetched tokens, and responses to challenges.

The transport calls a `Signer` before and after it sends each request. A signer may send
requests of its own.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

__all__ = ["AUTHORIZATION", "CallContext", "Signer", "SigningCredential"]

AUTHORIZATION: tuple[str, str] = ("header", "authorization")
"""Where a request has most credentials."""


@dataclass(frozen=True, slots=True)
class CallContext:
    """What a signer can know about the call."""

    base: str
    """The base URL of the API, to resolve the document's relative URLs; empty if it is
    unknown."""

    attempts: Any
    """An `http.retry.Attempts`, with the deadline of the call."""


class Signer(ABC):
    """Signs the requests of one call."""

    place: tuple[str, str] = AUTHORIZATION
    """The part of the request that it changes."""

    def prepare(self, client: httpx2.Client, context: CallContext) -> None:
        """Fetch what `sign` needs. Raises ApiError."""

    async def prepare_async(
        self, client: httpx2.AsyncClient, context: CallContext
    ) -> None:
        """Asynchronous version of `prepare`."""

    @abstractmethod
    def sign(self, request: httpx2.Request) -> None:
        """Add the credential to a request that is otherwise complete."""

    @abstractmethod
    def on_unauthorized(self, response: httpx2.Response) -> bool:
        """Handle a 401. True: sign the request again and resend it."""

    def on_response(self, response: httpx2.Response) -> None:
        """Handle a response with any other status."""


class SigningCredential(ABC):
    """A credential that signs requests, given by the caller for a security scheme."""

    is_given = True
    place: tuple[str, str] = AUTHORIZATION

    @abstractmethod
    def signer(self, scopes: Sequence[str]) -> Signer:
        """The signer of one call that needs these scopes."""
