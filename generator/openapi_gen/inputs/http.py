"""Documents over HTTP, only from hosts that the user has named.

A server may send anything: a part of a document, headers without end, a byte a minute, a
redirect to another host. What is not a whole response to the request is refused. The user's
headers, which can be secrets, never leave the origin that they are meant for.
"""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from http.client import HTTPException, HTTPMessage, HTTPResponse
from queue import Empty, SimpleQueue
from threading import Thread
from types import MappingProxyType
from typing import IO

from .files import LIMIT, TOO_LARGE
from .urls import fault, has_user, host_of, port_of, scheme_of

_DEADLINE = 60.0  # seconds, for all of a download
_CHUNK = 1 << 16
_WHOLE = (200, 203)
"""The statuses of responses whose content is the document (RFC 9110, section 15.3)."""


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows redirects to the same host and port: the user has not named another."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if not _may_follow(req.full_url, newurl):
            raise OSError(f"redirects to {newurl}; give that URL instead")
        following = super().redirect_request(req, fp, code, msg, headers, newurl)
        if following is not None and not same_origin(newurl, req.full_url):
            following.headers = {"Accept": "*/*"}
        return following


def _may_follow(url: str, target: str) -> bool:
    """Whether a redirect stays on the host and port, without leaving https.

    `http://a` may lead to `https://a`, the two default ports.
    """
    if not host_of(target) or host_of(target) != host_of(url) or has_user(target):
        return False
    before, after = scheme_of(url), scheme_of(target)
    if before == after or (before, after) == ("http", "https"):
        ports = (port_of(url), port_of(target))
        return ports[0] == ports[1] or (before != after and ports == (80, 443))
    return False


def fetch(url: str, headers: Mapping[str, str] = MappingProxyType({})) -> bytes:
    """The bytes at an http or https URL; raises OSError where they cannot be read.

    The variables of the environment for proxies (`HTTPS_PROXY`, `NO_PROXY`) and for
    certificates (`SSL_CERT_FILE`) count.
    """
    if wrong := _fault(url):
        raise OSError(wrong)
    return _within(_DEADLINE, lambda: _fetch(url, headers))


def _fault(url: str) -> str:
    """Why the URL cannot be fetched; empty if it can."""
    if wrong := fault(url):
        return f"not a URL: {wrong}"
    if not host_of(url):
        return "not a URL: it has no host"
    if has_user(url):
        return "the URL has a user or a password, which gen does not send"
    if not url.isascii() or any(one <= " " or one == "\x7f" for one in url):
        return "not a URL: percent-encode spaces and characters that are not ASCII"
    return ""


def _within(seconds: float, call: Callable[[], bytes]) -> bytes:
    """The outcome of a call; OSError if there is none in time.

    The time-out of a socket is one for each of its calls, so a server that sends a byte
    now and then would be waited for without end.
    """
    outcomes: SimpleQueue[bytes | Exception] = SimpleQueue()

    def run() -> None:
        try:
            outcomes.put(call())
        except Exception as error:
            outcomes.put(error)

    Thread(target=run, daemon=True).start()
    late = f"no whole response in {seconds:g} seconds"
    try:
        outcome = outcomes.get(timeout=seconds)
    except Empty:
        raise OSError(late) from None
    if isinstance(outcome, TimeoutError) and not outcome.errno:
        raise OSError(late) from outcome  # the socket was as late as the whole
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


def _fetch(url: str, headers: Mapping[str, str]) -> bytes:
    opener = urllib.request.build_opener(_SameHost)
    try:
        request = urllib.request.Request(url, headers={"Accept": "*/*"})
        for name, value in headers.items():
            request.add_header(name, value)
        with opener.open(request, timeout=_DEADLINE) as response:
            return _content(response)
    except urllib.error.HTTPError as error:
        reason = " ".join(f"{error.code} {error.reason}".split())
        error.close()
        raise OSError(f"the server responds with {reason}") from error
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise error.reason from error
        raise OSError(_reason(error.reason)) from error
    except HTTPException as error:
        raise OSError(f"not an HTTP response: {error!r}") from error
    except ValueError as error:  # an invalid URL of a redirect
        raise OSError(str(error)) from error


def _content(response: HTTPResponse) -> bytes:
    """All of the content, unless it is too large or a part is missing."""
    if response.status not in _WHOLE:
        raise OSError(f"the server responds with {response.status} {response.reason}")
    if wrong := _framing_fault(response.headers):
        raise OSError(wrong)
    parts: list[bytes] = []
    size = 0
    while part := response.read(_CHUNK):
        parts.append(part)
        size += len(part)
        if size > LIMIT:
            raise OSError(TOO_LARGE)
    # `read` with a size says nothing where the connection is closed too early.
    if missing := response.length:
        raise OSError(f"the document is cut off: {missing} bytes are missing")
    return b"".join(parts)


def _framing_fault(headers: HTTPMessage) -> str:
    """Why the end of the content is unknown (RFC 9112, section 6.3), or it is too large."""
    if headers.defects:  # a line that is no header ends the headers for Python
        return "not an HTTP response: the headers are invalid or cut off"
    codings = [one.strip().lower() for one in headers.get_all("content-encoding", [])]
    if set(codings) - {"", "identity"}:
        return (
            f"the content is encoded ({', '.join(codings)}), which gen did not accept"
        )
    transfer = headers.get_all("transfer-encoding", [])
    if transfer:
        if [one.strip().lower() for one in transfer] != ["chunked"]:
            return f"not an HTTP response: Transfer-Encoding {', '.join(transfer)!r}"
        return ""
    lengths = {
        one.strip()
        for line in headers.get_all("content-length", [])
        for one in line.split(",")
    }
    if not lengths:
        return ""
    if len(lengths) > 1 or not _is_length(*lengths):
        return f"not an HTTP response: Content-Length {', '.join(sorted(lengths))!r}"
    (length,) = lengths
    return TOO_LARGE if len(length) > 15 or int(length) > LIMIT else ""


def _is_length(text: str) -> bool:
    return text.isascii() and text.isdigit()


def same_origin(url: str, other: str) -> bool:
    """Whether scheme, host and port are the same; not for what is no URL."""
    origins = {_origin(url), _origin(other)}
    return len(origins) == 1 and origins != {None}


def _origin(url: str) -> tuple[str, str, int | None] | None:
    host = host_of(url)
    return (scheme_of(url), host, port_of(url)) if host else None


def _reason(reason: str | BaseException) -> str:
    """The message of an error: the text of an OSError begins with a number."""
    if isinstance(reason, OSError) and reason.strerror:
        return reason.strerror
    return str(reason)
