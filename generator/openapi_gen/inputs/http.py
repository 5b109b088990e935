"""Documents over HTTP, only from hosts that the user has named."""

from __future__ import annotations

import urllib.error
import urllib.request
from http.client import HTTPMessage
from typing import IO
from urllib.parse import urlsplit

_LIMIT = 64 * 1024 * 1024  # bytes, as for files
_TIMEOUT = 30.0  # seconds


class _SameHost(urllib.request.HTTPRedirectHandler):
    """A redirect must not lead to a host that the user has not named."""

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
            raise OSError(f"it redirects to {newurl}; name that URL instead")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def fetch(url: str) -> bytes:
    """The bytes behind an http or https URL; raises OSError where it cannot be had."""
    opener = urllib.request.build_opener(_SameHost)
    request = urllib.request.Request(url, headers={"accept": "*/*"})
    try:
        with opener.open(request, timeout=_TIMEOUT) as response:
            data: bytes = response.read(_LIMIT + 1)
    except urllib.error.HTTPError as error:
        raise OSError(f"the server answers {error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise OSError(_why(error.reason)) from error
    if len(data) > _LIMIT:
        raise OSError("it is over 64 MB")
    return data


def _why(reason: str | BaseException) -> str:
    """In words: an OSError's own text begins with a number."""
    if isinstance(reason, OSError) and reason.strerror:
        return reason.strerror
    return str(reason)
