"""Responses of token endpoints (RFC 6749 section 5), and the lifetime of tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from .errors import TokenError

if TYPE_CHECKING:
    import httpx2

__all__ = ["Token", "parse_object", "parse_token"]

_RENEWAL_MARGIN = 30.0
"""Seconds before its expiry at which a token is renewed, at most a tenth of its lifetime:
requests take time, and clocks differ."""

_NOT_BEARER = frozenset({"dpop", "mac", "pop"})
_is_sendable = re.compile(r"[!-~]+").fullmatch


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Token:
    """An access token."""

    text: str
    refresh_token: str | None
    renew_at: float | None
    """By the monotonic clock; None for a token without a known lifetime."""

    @property
    def is_fresh(self) -> bool:
        return self.renew_at is None or monotonic() < self.renew_at


def parse_token(response: httpx2.Response) -> Token:
    """The token in a response. Raises TokenError if it has none."""
    members = parse_object(response)
    text, type_ = members.get("access_token"), members.get("token_type")
    if not isinstance(text, str) or _is_sendable(text) is None:
        raise TokenError(
            f"{_request_of(response)} returned no access token", response.status_code
        )
    if isinstance(type_, str) and type_.lower() in _NOT_BEARER:
        raise TokenError(
            f"{_request_of(response)} returned no bearer token", response.status_code
        )
    refresh = members.get("refresh_token")
    seconds = _seconds(members.get("expires_in"))
    return Token(
        text,
        refresh if isinstance(refresh, str) and refresh else None,
        (
            None
            if seconds is None
            else monotonic() + seconds - min(_RENEWAL_MARGIN, seconds / 10)
        ),
    )


def parse_object(response: httpx2.Response) -> dict[str, Any]:
    """The JSON object of a 2xx response. Raises TokenError for any other response."""
    try:
        found = response.json()
    except (ValueError, RecursionError):
        found = None
    members = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    status = response.status_code
    if response.is_success and members and "error" not in members:
        return members
    raise TokenError(
        f"{_request_of(response)} responded with {_outcome(status, members)}",
        status,
        _string(members.get("error")),
        _string(members.get("error_description")),
    )


_STANDARD_ERRORS = frozenset(
    "access_denied invalid_client invalid_grant invalid_request invalid_scope"
    " invalid_target server_error temporarily_unavailable unauthorized_client"
    " unsupported_grant_type".split()
)


def _outcome(status: int, members: dict[str, Any]) -> str:
    """The status, and the `error` if the standard defines it."""
    code = _string(members.get("error"))
    return f"{status}, {code}" if code in _STANDARD_ERRORS else f"{status}"


def _request_of(response: httpx2.Response) -> str:
    url = response.request.url
    origin = f"{url.scheme}://{url.netloc.decode('ascii')}"
    return f"{response.request.method} {origin}{url.path}"


def _seconds(value: object) -> float | None:
    """`expires_in`: a number, which some servers send as a string."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return max(0.0, float(value)) if value < 1e9 else None


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None
