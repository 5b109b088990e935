"""How a response header is written, where its field does not say it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Header"]


@dataclass(frozen=True, slots=True)
class Header:
    """A Header Object without its schema."""

    name: str
    explode: bool = False
    content_type: str | None = None
