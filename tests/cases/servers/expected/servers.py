"""The servers that the document names: what a function returns is for `server` of a
client, or of RequestOptions.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from .runtime.http.server_urls import Variable, server_url

ProductionRegion: TypeAlias = Literal["de", "eu", "us"]
UploadsShard: TypeAlias = Literal["a", "b"]


def production(*, region: ProductionRegion = "de", base_path: str = "/v1") -> str:
    """The real one.

    `https://{region}.example.com{base-path}`

    Args:
        region: Where the data is kept.
    """
    return server_url(
        "https://{region}.example.com{base-path}",
        Variable("region", region, "de", ProductionRegion),
        Variable("base-path", base_path, "/v1"),
    )


def a_local_one() -> str:
    """A local one.

    `http://localhost:8080/v1`
    """
    return "http://localhost:8080/v1"


def sandbox_example_com_v1() -> str:
    """A server for trying things out, which forgets all that it is told.

    `https://sandbox.example.com/v1`
    """
    return "https://sandbox.example.com/v1"


def http_sandbox_example_com_v1() -> str:
    """`http://sandbox.example.com/v1`"""
    return "http://sandbox.example.com/v1"


def elsewhere(*, endpoint: str = "https://example.org") -> str:
    """`{endpoint}/v1`"""
    return server_url(
        "{endpoint}/v1", Variable("endpoint", endpoint, "https://example.org")
    )


def uploads(*, shard: UploadsShard = "a") -> str:
    """Uploads

    `https://{shard}.upload.example.com`
    """
    return server_url(
        "https://{shard}.upload.example.com",
        Variable("shard", shard, "a", UploadsShard),
    )
