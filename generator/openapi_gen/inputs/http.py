"""Documents over HTTP, only from hosts that the user has named.

The user's headers, which can be secrets, never leave the origin that they are meant for.
"""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.parse import urlsplit

_LIMIT = 64 * 1024 * 1024  # bytes, as for files
_TIMEOUT = 30.0  # seconds


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows redirects to the same host only: the user has not named another."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        target = urlsplit(newurl)
        if (
            target.scheme not in ("http", "https")
            or target.hostname != urlsplit(req.full_url).hostname
        ):
            raise OSError(f"redirects to {newurl}; give that URL instead")
        following = super().redirect_request(req, fp, code, msg, headers, newurl)
        if following is not None and not same_origin(newurl, req.full_url):
            following.headers = {"Accept": "*/*"}
        return following


def fetch(url: str, headers: Mapping[str, str]) -> bytes:
    """The bytes at an http or https URL; raises OSError where they cannot be read."""
    opener = urllib.request.build_opener(_SameHost)
    try:
        request = urllib.request.Request(url, headers={"Accept": "*/*"})
        for name, value in headers.items():
            request.add_header(name, value)
        with opener.open(request, timeout=_TIMEOUT) as response:
            data: bytes = response.read(_LIMIT + 1)
    except urllib.error.HTTPError as error:
        message = f"the server responds with {error.code} {error.reason}"
        raise OSError(message) from error
    except urllib.error.URLError as error:
        raise OSError(_reason(error.reason)) from error
    except HTTPException as error:
        raise OSError(f"not an HTTP response: {error!r}") from error
    except ValueError as error:  # an invalid URL, also that of a redirect
        raise OSError(str(error)) from error
    if len(data) > _LIMIT:
        raise OSError("larger than 64 MB")
    return data


def same_origin(url: str, other: str) -> bool:
    """Whether scheme, host and port are the same; not for what is no URL."""
    origins = {_origin(url), _origin(other)}
    return len(origins) == 1 and origins != {None}


def _origin(url: str) -> tuple[str, str, int] | None:
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    except ValueError:
        return None
    return (parts.scheme, parts.hostname, port) if parts.hostname else None


def _reason(reason: str | BaseException) -> str:
    """The message of an error: the text of an OSError begins with a number."""
    if isinstance(reason, OSError) and reason.strerror:
        return reason.strerror
    return str(reason)
