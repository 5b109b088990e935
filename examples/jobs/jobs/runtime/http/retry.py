"""When a call is sent again, and after how long a wait.

The rule: what may have had an effect is not repeated unless repeating has none. A
method that is not idempotent (RFC 9110 section 9.2.2: POST, PATCH) is sent again only
where no connection came about, or where the server refused it with 429 and said when
to come back (`Retry-After`).
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Retry", "retry_of"]

_IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})
_PASSING = frozenset({408, 429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True, kw_only=True)
class Retry:
    """How often and how soon a call is sent again."""

    attempts: int = 2
    """How often at most, after the first time; 0 for never."""

    backoff: float = 0.5
    """Seconds before the first repetition; each further wait is twice as long, less a
    random part of up to a half, so that clients do not come back all at once."""

    longest: float = 8.0
    """Seconds that a wait of our own choice lasts at most."""

    longest_asked: float = 60.0
    """Seconds that `Retry-After` may ask for; more ends the call with its error."""

    def after_status(
        self, method: str, status: int, retry_after: str | None, done: int
    ) -> float | None:
        """Seconds to wait after this answer, or None to leave it at that."""
        if status not in _PASSING or done >= self.attempts:
            return None
        asked = _seconds(retry_after) if retry_after else None
        if method not in _IDEMPOTENT and (status != 429 or asked is None):
            return None
        if asked is None:
            return self._wait(done)
        return asked if asked <= self.longest_asked else None

    def after_error(self, method: str, *, connected: bool, done: int) -> float | None:
        """Seconds to wait after the connection failed, or None to leave it at that."""
        if done >= self.attempts or (connected and method not in _IDEMPOTENT):
            return None
        return self._wait(done)

    def _wait(self, done: int) -> float:
        from random import uniform

        return min(self.backoff * 2.0**done, self.longest) * uniform(0.5, 1.0)


def retry_of(given: object) -> Retry | None:
    """A rule from what callers write: a count stands for a rule with that count.

    Raises TypeError for what is neither.
    """
    if given is None or isinstance(given, Retry):
        return given
    if isinstance(given, int):
        return Retry(attempts=given)
    raise TypeError("retry is a count or a Retry")


def _seconds(retry_after: str) -> float | None:
    """`Retry-After` of RFC 9110 section 10.2.3: seconds, or a date."""
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
