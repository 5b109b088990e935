from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class DownloadHeaders:
    """Headers of the answers to `GET /jobs/{job_id}/artifacts/{name}`."""

    e_tag: str | None = None
