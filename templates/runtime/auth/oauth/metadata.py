"""What a server says of itself (OpenID Connect Discovery 1.0, RFC 8414), and whether it
is believed.

Secrets go where this says: it has to be of the issuer that was asked, and must not lead
from https to http.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from .errors import TokenError

__all__ = ["endpoint", "is_web"]

_WELL_KNOWN = re.compile(
    r"(.*?)/\.well-known/(?:openid-configuration|oauth-authorization-server)(.*)"
)
# Some write one configuration for many tenants: https://login.example.com/{tenant}/v2.0
_PLACE = re.compile(r"(?<=[^/]/)\\{[^/{}]*\\}(?=/|$)")


def endpoint(name: str, url: str, metadata: Mapping[str, object]) -> str | None:
    """The endpoint that the answer of `url` names, if it names one.

    Raises TokenError where it is not to be believed.
    """
    issuer = metadata.get("issuer")
    if issuer is not None and not _is_issuer_of(url, issuer):
        raise TokenError(
            "what the server says of itself is of another issuer than was asked"
        )
    found = metadata.get(name)
    if found is None:
        return None
    if not isinstance(found, str) or not is_web(found):
        raise TokenError(f"the server's `{name}` is no absolute URL")
    if _scheme(url) == "https" and _scheme(found) != "https":
        raise TokenError(f"the server's `{name}` is not https, as the server is")
    return found


def is_web(url: str) -> bool:
    """Whether it is an absolute URL of http or https."""
    return _scheme(url) in ("http", "https")


def _scheme(url: str) -> str:
    try:
        parts = urlsplit(url)
        return parts.scheme if parts.hostname else ""
    except ValueError:
        return ""


def _is_issuer_of(url: str, issuer: object) -> bool:
    """Whether that is where the issuer has its configuration; of a URL of another form
    nobody can tell."""
    found = _WELL_KNOWN.fullmatch(url.partition("?")[0])
    if found is None:
        return True
    if not isinstance(issuer, str):
        return False
    pattern = _PLACE.sub("[^/]+", re.escape(issuer.rstrip("/")))
    return any(re.fullmatch(pattern, asked) for asked in _issuers(*found.groups()))


def _issuers(before: str, after: str) -> Iterator[str]:
    """OpenID Connect puts the name behind an issuer's path, RFC 8414 before it."""
    if not after:
        yield before
    elif before.count("/") == 2:
        yield before + after.rstrip("/")
