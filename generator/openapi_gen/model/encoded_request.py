"""A request as it goes over the wire, without server and credentials."""

from __future__ import annotations

from ..records import dataclass


@dataclass(frozen=True, slots=True)
class EncodedRequest:
    target: str
    """The path and the query, encoded."""
    headers: tuple[tuple[str, str], ...]
    content: bytes | None = None
