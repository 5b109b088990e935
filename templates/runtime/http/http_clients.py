"""The httpx2 client that is used if the caller gives none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ..errors import TransportError

if TYPE_CHECKING:
    import ssl

__all__ = ["make_client"]

C = TypeVar("C")


def make_client(
    cls: Callable[..., C], tls: ssl.SSLContext | None, *, is_async: bool
) -> C:
    """A client that does not follow redirects: a credential belongs to one origin.

    Raises TransportError if httpx2 cannot use the proxies or certificates that the
    environment sets (`HTTP_PROXY`, `SSL_CERT_FILE`).
    """
    from .in_time import limit_waits

    try:
        client = cls(follow_redirects=False, verify=tls or True)
    except Exception as error:
        raise TransportError(
            "cannot use the proxies or certificates that the environment sets:"
            f" {type(error).__name__}"
        ) from error
    limit_waits(client, is_async=is_async)
    return client
