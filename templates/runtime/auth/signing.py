"""Credentials that no text can stand for: what is fetched first, or answers a challenge.

The transport asks a `Signer` before and after each sending; what it does in between,
with which server, is the credential's own affair.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx2

__all__ = ["Around", "Signer", "Signing"]


@dataclass(frozen=True, slots=True)
class Around:
    """What a signer may need to know of the call."""

    base: str
    """The base URL of the API, which the document's relative URLs are resolved against;
    empty where none is known."""

    timeout: float | httpx2.Timeout | None
    """As the caller wants it; None for that of the client."""


class Signer(ABC):
    """A credential's part in one call."""

    def prepare(self, client: httpx2.Client, around: Around) -> None:
        """Have ready what `sign` needs. Raises ApiError."""

    async def prepare_async(self, client: httpx2.AsyncClient, around: Around) -> None:
        """`prepare`, awaited."""

    @abstractmethod
    def sign(self, request: httpx2.Request) -> None:
        """Write the credential into a request that is otherwise complete."""

    @abstractmethod
    def refused(self, response: httpx2.Response) -> bool:
        """Hear of a 401: whether the request, signed anew, may now be accepted."""

    def accepted(self, response: httpx2.Response) -> None:
        """Hear of any other answer."""


class Signing(ABC):
    """What the caller gave for a security scheme whose credential is not a mere text."""

    @abstractmethod
    def signer(self, scopes: Sequence[str]) -> Signer:
        """For one call, which needs these scopes."""
