"""The servers that the document names: what a function returns is for `server` of a
client, or of RequestOptions.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from .runtime.http.server_urls import Variable, server_url

ProductionRegion: TypeAlias = Literal["eu", "us"]


def production(*, region: ProductionRegion = "eu") -> str:
    """The production server.

    `https://{region}.jobs.example.com/v1`

    Args:
        region: The region where jobs run and data is stored.
    """
    return server_url(
        "https://{region}.jobs.example.com/v1",
        Variable("region", region, "eu", ProductionRegion),
    )


def sandbox() -> str:
    """For tests. All data is deleted at midnight.

    `https://sandbox.jobs.example.com/v1`
    """
    return "https://sandbox.jobs.example.com/v1"
