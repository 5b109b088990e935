from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class ListRecordsHeaders:
    """Response headers of `GET /records`."""

    x_count: int | None = None
