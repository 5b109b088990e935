"""Requests that the API's server sends: webhooks, and callbacks of operations."""

from __future__ import annotations

from dataclasses import dataclass

from .operations import Body
from .types import Id


@dataclass(frozen=True, slots=True)
class Incoming:
    """An Operation Object below `webhooks`, or below an operation's `callbacks`."""

    id: Id
    words: tuple[str, ...]
    """What it is named by: the webhook, or the operation and its callback."""
    method: str
    target: str
    """Where it is sent: a callback's runtime expression; empty for a webhook, whose URL
    the document does not have."""
    summary: str
    description: str
    deprecated: bool
    bodies: tuple[Body, ...]
    """The body in each media type, best first; none where it has no content."""
