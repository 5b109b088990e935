"""The answers of token endpoints (RFC 6749 section 5), and how long a token is good."""

from __future__ import annotations

import re
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

from .errors import TokenError

if TYPE_CHECKING:
    import httpx2

__all__ = ["Token", "facts_of", "token_of"]

_MARGIN = 30.0
"""Seconds before its end at which a token is renewed, or a tenth of its life if that is
less: it has to last for the way to the server, and clocks differ."""

_NO_BEARER = frozenset({"dpop", "mac", "pop"})
_is_sendable = re.compile(r"[!-~]+").fullmatch


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Token:
    """An access token."""

    text: str
    refresh_token: str | None
    ends: float | None
    """When to renew it, by the monotonic clock; None for a token that does not say."""

    @property
    def is_fresh(self) -> bool:
        return self.ends is None or monotonic() < self.ends


def token_of(response: httpx2.Response) -> Token:
    """The token that an answer gives. Raises TokenError where it gives none."""
    facts = facts_of(response)
    text, kind = facts.get("access_token"), facts.get("token_type")
    if not isinstance(text, str) or _is_sendable(text) is None:
        raise TokenError(
            f"{_from(response)} gave no access token", response.status_code
        )
    if isinstance(kind, str) and kind.lower() in _NO_BEARER:
        raise TokenError(
            f"{_from(response)} gave no bearer token", response.status_code
        )
    refresh = facts.get("refresh_token")
    seconds = _seconds(facts.get("expires_in"))
    return Token(
        text,
        refresh if isinstance(refresh, str) and refresh else None,
        None if seconds is None else monotonic() + seconds - min(_MARGIN, seconds / 10),
    )


def facts_of(response: httpx2.Response) -> dict[str, Any]:
    """The JSON object of a 2xx. Raises TokenError for any other answer."""
    try:
        found = response.json()
    except (ValueError, RecursionError):
        found = None
    facts = cast("dict[str, Any]", found) if isinstance(found, dict) else {}
    if response.is_success and facts and "error" not in facts:
        return facts
    raise TokenError(
        f"{_from(response)} answered {_words(response.status_code, facts)}",
        response.status_code,
        _text(facts.get("error")),
        _text(facts.get("error_description")),
    )


_CODES = frozenset(
    "access_denied invalid_client invalid_grant invalid_request invalid_scope"
    " invalid_target server_error temporarily_unavailable unauthorized_client"
    " unsupported_grant_type".split()
)


def _words(status: int, facts: dict[str, Any]) -> str:
    """The status, and the `error` where it is one of the standard's."""
    code = _text(facts.get("error"))
    return f"{status}, {code}" if code in _CODES else f"{status}"


def _from(response: httpx2.Response) -> str:
    url = response.request.url
    return f"{url.scheme}://{url.host}{url.path}"


def _seconds(value: object) -> float | None:
    """`expires_in`: a number, which some write as text."""
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return max(0.0, float(value)) if value < 1e9 else None


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
