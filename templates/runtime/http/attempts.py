"""Whether a request is sent again: what `Retry` allows, the deadline and the budget."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING

from .reasons import is_certificate_error
from .retry import Budget, Retry
from .timeouts import Deadline

if TYPE_CHECKING:
    import httpx2

__all__ = ["Attempts"]


class Attempts:
    """The attempts of one request."""

    def __init__(self, retry: Retry, budget: Budget, deadline: Deadline) -> None:
        self._retry = retry
        self._budget = budget
        self.deadline = deadline
        self._taken = 0
        """From the budget, for the last repetition."""

    @property
    def phases(self) -> dict[str, float | None]:
        """The timeouts of a request."""
        return self.deadline.phases

    @property
    def left(self) -> float:
        """Seconds until the deadline."""
        return self.deadline.left

    def after_error(self, error: Exception, done: int, is_safe: bool) -> float | None:
        """Seconds to wait before the request is sent again; None: it is not.

        done: repetitions so far. is_safe: whether it may be sent twice.
        """
        import httpx2

        nothing_sent = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
        is_timeout = isinstance(error, httpx2.TimeoutException)
        broken = (httpx2.NetworkError, httpx2.RemoteProtocolError)
        if not is_timeout and not isinstance(error, broken):
            return None
        if is_certificate_error(error):
            return None
        is_safe = is_safe or isinstance(error, nothing_sent)
        return self._granted(self._retry.after_error(done, is_safe), is_timeout)

    def after_status(
        self, response: httpx2.Response, done: int, is_safe: bool
    ) -> float | None:
        """Like `after_error`; None also for a response that is no error."""
        status = response.status_code
        if status < 400:
            self._budget.put_back(self._taken)
            return None
        delay = self._retry.after_status(status, response.headers, done, is_safe)
        return self._granted(delay, False)

    def _granted(self, delay: float | None, is_timeout: bool) -> float | None:
        if delay is None or delay >= self.deadline.left:
            return None
        self._taken = self._budget.take(is_timeout=is_timeout)
        return delay if self._taken else None

    def sleep(self, seconds: float) -> None:
        self._retry.sleep(seconds)

    def async_sleep(self, seconds: float) -> Awaitable[object]:
        return self._retry.async_sleep(seconds)
