from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class ListPetsHeaders:
    """Headers of the answers to `GET /pets`."""

    x_total: int | None = None
