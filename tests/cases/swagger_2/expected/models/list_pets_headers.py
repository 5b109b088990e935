from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class ListPetsHeaders:
    """Response headers of `GET /pets`."""

    x_total: int | None = None
