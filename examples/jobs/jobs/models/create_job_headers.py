from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class CreateJobHeaders:
    """Headers of the answers to `POST /jobs`."""

    location: str | None = None
    """Wire name `Location`; format uri-reference"""
