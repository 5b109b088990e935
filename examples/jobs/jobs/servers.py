"""The servers that the document names: what a function returns is for `server` of a
client, or of RequestOptions.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from .runtime.http.server_urls import Variable, server_url

ProductionRegion: TypeAlias = Literal["eu", "us"]


def production(*, region: ProductionRegion = "eu") -> str:
    """The service.

    `https://{region}.jobs.example.com/v1`

    Args:
        region: Where jobs run and data stay.
    """
    return server_url(
        "https://{region}.jobs.example.com/v1",
        Variable("region", region, "eu", ProductionRegion),
    )


def sandbox() -> str:
    """For trying out; it forgets everything at midnight.

    `https://sandbox.jobs.example.com/v1`
    """
    return "https://sandbox.jobs.example.com/v1"
