from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class MixedHeaders:
    """Response headers of `GET /mixed`."""

    x_rate_limit: int | None = None
