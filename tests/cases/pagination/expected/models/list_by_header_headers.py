from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class ListByHeaderHeaders:
    """Headers of the answers to `GET /link`."""

    link: str | None = None
