"""The servers that the document names: what a function returns is for `server` of a
client, or of RequestOptions.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from .runtime.http.server_urls import Variable, server_url

RegionExampleComVersionRegion: TypeAlias = Literal["eu", "us"]


def region_example_com_version(
    *, region: RegionExampleComVersionRegion = "eu", version: str = "v1"
) -> str:
    """`https://{region}.example.com/{version}`"""
    return server_url(
        "https://{region}.example.com/{version}",
        Variable("region", region, "eu", RegionExampleComVersionRegion),
        Variable("version", version, "v1"),
    )
