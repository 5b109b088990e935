"""The servers that the document names: what a function returns is for `server` of a
client, or of RequestOptions.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from .runtime.http.server_urls import Variable, server_url

RegionExampleComRegion: TypeAlias = Literal["eu", "us"]


def region_example_com(*, region: RegionExampleComRegion = "eu") -> str:
    """`https://{region}.example.com`"""
    return server_url(
        "https://{region}.example.com",
        Variable("region", region, "eu", RegionExampleComRegion),
    )
