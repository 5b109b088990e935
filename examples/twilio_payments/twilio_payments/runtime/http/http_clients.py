"""The httpx2 client that is made where the caller gives none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ..errors import TransportError

if TYPE_CHECKING:
    import ssl

__all__ = ["made"]

C = TypeVar("C")


def made(kind: Callable[..., C], tls: ssl.SSLContext | None) -> C:
    """A client that follows no redirects: a credential belongs to one origin.

    Raises TransportError where the environment names a proxy or certificates (such as
    `HTTP_PROXY`, `SSL_CERT_FILE`) that httpx2 cannot use.
    """
    import httpx2

    default = httpx2.Timeout(60.0, connect=10.0)
    try:
        return kind(timeout=default, follow_redirects=False, verify=tls or True)
    except Exception as error:
        raise TransportError(
            "no client can be made with the proxies and certificates that the"
            f" environment names: {type(error).__name__}"
        ) from error
