"""When a call is repeated, and after what wait.

A request that may have had an effect is only sent again if its method is idempotent (RFC
9110 section 9.2.2), or if it has an idempotency key. Any request is, if nothing was sent,
or if the server responded with 429 and `Retry-After`.
"""

from __future__ import annotations

import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..errors import causes
from .timeouts import Deadline, check_seconds

if TYPE_CHECKING:
    import httpx2

__all__ = ["IDEMPOTENT", "Attempts", "Budget", "Retry", "asked_delay", "retry_of"]

IDEMPOTENT = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"})
_TRANSIENT = frozenset({408, 429, 500, 502, 503, 504})
_TOKENS, _COST, _COST_OF_TIMEOUT = 500, 5, 10


async def _async_sleep(seconds: float) -> None:
    from anyio import sleep  # httpx2 depends on it; works with asyncio and trio

    await sleep(seconds)


@dataclass(frozen=True, slots=True)
class Retry:
    """How often and when a call is repeated.

    Raises TypeError or ValueError for values that make no sense.
    """

    max_retries: int = 2
    """The maximum number of repetitions; 0 for none."""
    base_delay: float = 0.5
    """Seconds. The wait before the first repetition is a random part of it; before each
    further one, of twice as much. So clients do not repeat all at once."""
    max_delay: float = 8.0
    """Seconds that such a wait has at most."""
    max_retry_after: float = 120.0
    """Seconds that a server may ask to wait; if it asks for more, the call fails."""
    clock: Callable[[], float] = field(default=time.monotonic, repr=False)
    """Seconds that never go back, also for the deadline of a call."""
    sleep: Callable[[float], object] = field(default=time.sleep, repr=False)
    async_sleep: Callable[[float], Awaitable[object]] = field(
        default=_async_sleep, repr=False
    )
    random: Callable[[float, float], float] = field(default=random.uniform, repr=False)
    """A number between two numbers."""

    def __post_init__(self) -> None:
        retries: Any = self.max_retries
        if isinstance(retries, bool) or not isinstance(retries, int):
            raise TypeError("max_retries must be an int")
        if retries < 0:
            raise ValueError("max_retries must be 0 or greater")
        for name in ("base_delay", "max_delay", "max_retry_after"):
            check_seconds(name, getattr(self, name))
        for name in ("clock", "sleep", "async_sleep", "random"):
            if not callable(getattr(self, name)):
                raise TypeError(f"{name} must be a function")

    def delay(self, done: int) -> float:
        """Seconds before repetition number `done`, from 0 on."""
        most = min(self.max_delay, self.base_delay * 2.0 ** min(done, 1000))
        return self.random(0.0, most)

    def after_status(
        self, status: int, headers: Mapping[str, str], done: int, is_safe: bool
    ) -> float | None:
        """Seconds to wait after an error response; None: do not repeat.

        is_safe: whether the request may be sent twice.
        """
        if done >= self.max_retries:
            return None
        said = headers.get("x-should-retry", "").strip().lower()
        asked = asked_delay(headers)
        if said != "true":
            is_safe = is_safe or (status == 429 and asked is not None)
            if said == "false" or status not in _TRANSIENT or not is_safe:
                return None
        if asked is None:
            return self.delay(done)
        return asked if asked <= self.max_retry_after else None

    def after_error(self, error: Exception, done: int, is_safe: bool) -> float | None:
        """Seconds to wait after the connection failed; None: do not repeat."""
        import httpx2

        kinds = (
            httpx2.NetworkError,
            httpx2.RemoteProtocolError,
            httpx2.TimeoutException,
        )
        nothing_sent = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
        if not isinstance(error, kinds) or done >= self.max_retries:
            return None
        if not (is_safe or isinstance(error, nothing_sent)) or _is_refusal(error):
            return None
        return self.delay(done)


def _is_refusal(error: Exception) -> bool:
    """Whether the sides of TLS do not trust each other: that does not change. The end of
    the connection during the handshake is another thing."""
    import ssl

    return any(
        isinstance(cause, ssl.SSLError) and not isinstance(cause, ssl.SSLEOFError)
        for cause in causes(error)
    )


class Budget:
    """What all calls of a client may spend on repetitions, as botocore limits them: a
    server that is down gets little more than one request for each call."""

    def __init__(self) -> None:
        self.tokens = _TOKENS

    def take(self, *, is_timeout: bool = False) -> int:
        """The tokens of one repetition; 0 if there are not enough."""
        cost = _COST_OF_TIMEOUT if is_timeout else _COST
        if self.tokens < cost:
            return 0
        self.tokens -= cost
        return cost

    def put_back(self, tokens: int) -> None:
        """After a success: the tokens of its last repetition, or 1."""
        if self.tokens < _TOKENS:
            self.tokens = min(_TOKENS, self.tokens + (tokens or 1))


class Attempts:
    """The attempts of one request: what `Retry`, the deadline and the budget allow."""

    def __init__(self, retry: Retry, budget: Budget, deadline: Deadline) -> None:
        self.retry = retry
        self._budget = budget
        self.taken = 0
        """From the budget, for the last repetition."""
        self.deadline = deadline

    def after(
        self, outcome: Exception | httpx2.Response, done: int, is_safe: bool
    ) -> float | None:
        """Seconds to wait before the request is sent again; None: it is not.

        done: repetitions so far. is_safe: whether it may be sent twice.
        """
        if isinstance(outcome, Exception):
            delay = self.retry.after_error(outcome, done, is_safe)
        else:
            status, headers = outcome.status_code, outcome.headers
            delay = self.retry.after_status(status, headers, done, is_safe)
        if delay is None or delay >= self.deadline.left:
            return None
        is_timeout = "Timeout" in type(outcome).__name__
        self.taken = self._budget.take(is_timeout=is_timeout)
        return delay if self.taken else None


def retry_of(given: object) -> Retry | None:
    """The `Retry` for a maximum number of repetitions; a `Retry` and None stay unchanged.

    Raises TypeError or ValueError for anything else.
    """
    if given is None or isinstance(given, Retry):
        return given
    if isinstance(given, int) and not isinstance(given, bool):
        return Retry(max_retries=given)
    raise TypeError("retry must be an int or a Retry")


def asked_delay(headers: Mapping[str, str]) -> float | None:
    """The seconds that a response asks to wait: `retry-after-ms`, or `Retry-After` (RFC
    9110 section 10.2.3) as a number or a date. None for a malformed value."""
    found = _number(headers.get("retry-after-ms", ""))
    if found is not None:
        return found / 1000
    text = headers.get("retry-after", "").strip()
    if (found := _number(text)) is not None or not text:
        return found
    from datetime import datetime, timezone
    from email.utils import parsedate_to_datetime

    try:
        at: Any = parsedate_to_datetime(text)
        zone = at.tzinfo or timezone.utc
        seconds: float = (at.replace(tzinfo=zone) - datetime.now(zone)).total_seconds()
    except (ValueError, OverflowError, TypeError, IndexError):
        return None
    return max(0.0, seconds)


def _number(text: str) -> float | None:
    digits = text.strip()
    is_number = digits.isascii() and digits.replace(".", "", 1).isdigit()
    return float(digits) if is_number else None
