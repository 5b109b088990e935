"""When a call is retried, and after what delay.

A request that may have had an effect is only sent again if the method is idempotent (RFC
9110 section 9.2.2). POST and PATCH are only retried if there was no connection, or if the
server responded with 429 and `Retry-After`.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Retry", "retry_of"]

_IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})
_TRANSIENT = frozenset({408, 429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """How often and when a call is retried."""

    attempts: int = 2
    """The maximum number of retries; 0 for none."""

    backoff: float = 0.5
    """Seconds before the first retry; each further delay is twice as long. A random part
    of up to half is subtracted, so that clients do not retry all at once."""

    longest: float = 8.0
    """The maximum delay in seconds, without `Retry-After`."""

    longest_asked: float = 60.0
    """The maximum delay in seconds for `Retry-After`; a longer one ends the call."""

    def after_status(
        self, method: str, status: int, retry_after: str | None, done: int
    ) -> float | None:
        """Seconds to wait after this response; None: do not retry."""
        if status not in _TRANSIENT or done >= self.attempts:
            return None
        requested = _seconds(retry_after) if retry_after else None
        if method not in _IDEMPOTENT and (status != 429 or requested is None):
            return None
        if requested is None:
            return self._delay(done)
        return requested if requested <= self.longest_asked else None

    def after_error(self, method: str, *, connected: bool, done: int) -> float | None:
        """Seconds to wait after the connection failed; None: do not retry."""
        if done >= self.attempts or (connected and method not in _IDEMPOTENT):
            return None
        return self._delay(done)

    def _delay(self, done: int) -> float:
        from random import uniform

        return min(self.backoff * 2.0**done, self.longest) * uniform(0.5, 1.0)


def retry_of(given: object) -> Retry | None:
    """The `Retry` for a maximum number of retries; a `Retry` and None stay unchanged.

    Raises TypeError for anything else.
    """
    if given is None or isinstance(given, Retry):
        return given
    if isinstance(given, int):
        return Retry(attempts=given)
    raise TypeError("retry must be an int or a Retry")


def _seconds(retry_after: str) -> float | None:
    """The seconds of `Retry-After` (RFC 9110 section 10.2.3): a number or a date."""
    if retry_after.isascii() and retry_after.isdigit():
        return float(retry_after)
    from datetime import datetime, timezone
    from email.utils import parsedate_to_datetime

    try:
        at = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=timezone.utc)
    return max(0.0, (at - datetime.now(timezone.utc)).total_seconds())
