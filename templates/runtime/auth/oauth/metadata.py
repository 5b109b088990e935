"""Authorization server metadata (OpenID Connect Discovery 1.0, RFC 8414), and whether it
can be trusted.

The client sends secrets to the endpoints in the metadata. So the metadata must be that of
the expected issuer, and must not lead from https to http.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from .errors import TokenError

__all__ = ["endpoint", "is_http_url"]

_WELL_KNOWN = re.compile(
    r"(.*?)/\.well-known/(?:openid-configuration|oauth-authorization-server)(.*)"
)
# Some servers have one issuer for many tenants: https://login.example.com/{tenant}/v2.0
_PLACEHOLDER = re.compile(r"(?<=[^/]/)\\{[^/{}]*\\}(?=/|$)")


def endpoint(name: str, url: str, metadata: Mapping[str, object]) -> str | None:
    """The endpoint in the metadata that was fetched from `url`, if there is one.

    Raises TokenError if it cannot be trusted.
    """
    issuer = metadata.get("issuer")
    if issuer is not None and not _is_issuer_of(url, issuer):
        raise TokenError("the metadata has an issuer that does not match its URL")
    found = metadata.get(name)
    if found is None:
        return None
    if not isinstance(found, str) or not is_http_url(found):
        raise TokenError(f"the server's `{name}` is not an absolute URL")
    if _scheme(url) == "https" and _scheme(found) != "https":
        raise TokenError(f"the server's `{name}` does not use https")
    return found


def is_http_url(url: str) -> bool:
    """Whether it is an absolute http or https URL."""
    return _scheme(url) in ("http", "https")


def _scheme(url: str) -> str:
    try:
        parts = urlsplit(url)
        return parts.scheme if parts.hostname else ""
    except ValueError:
        return ""


def _is_issuer_of(url: str, issuer: object) -> bool:
    """Whether the issuer's metadata is at `url`; always true for a non-standard URL."""
    found = _WELL_KNOWN.fullmatch(url.partition("?")[0])
    if found is None:
        return True
    if not isinstance(issuer, str):
        return False
    pattern = _PLACEHOLDER.sub("[^/]+", re.escape(issuer.rstrip("/")))
    return any(re.fullmatch(pattern, asked) for asked in _issuers(*found.groups()))


def _issuers(before: str, after: str) -> Iterator[str]:
    """OpenID Connect appends the well-known name to the issuer; RFC 8414 inserts it before
    the path."""
    if not after:
        yield before
    elif before.count("/") == 2:
        yield before + after.rstrip("/")
