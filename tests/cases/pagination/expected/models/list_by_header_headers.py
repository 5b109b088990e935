from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class ListByHeaderHeaders:
    """Response headers of `GET /link`."""

    link: str | None = None
