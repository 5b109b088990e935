from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class ListJobsHeaders:
    """Headers of the answers to `GET /jobs`."""

    rate_limit_remaining: int | None = None
    """Calls that are left in this minute (wire name `RateLimit-Remaining`)"""
