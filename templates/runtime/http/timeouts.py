"""How long a call may take: its timeouts, and the one deadline of all its attempts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from math import inf
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx2

__all__ = ["NO_DEADLINE", "Deadline", "Limited", "Timeout", "timeout_of"]

_LEAST = 0.001
"""Seconds: sockets take 0 as `do not wait`."""

_PHASES = ("connect", "read", "write", "pool")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeout:
    """Seconds that a call may take; None for no limit.

    A number in place of it is `total` and the limit of each phase, with at most 5 for
    `connect`. Raises TypeError or ValueError for what is no time.
    """

    total: float | None = 60.0
    """The whole call: all attempts, the waits between them, and a token request. The time
    in which the body of an upload (a file or an iterable) moves does not count. For a
    stream, it ends with the headers."""

    connect: float | None = 5.0
    """A connection, with TLS."""

    read: float | None = 60.0
    """Each wait for bytes of the response."""

    write: float | None = 60.0
    """Each part of the request that is sent."""

    pool: float | None = 60.0
    """A free connection."""

    def __post_init__(self) -> None:
        for field in fields(self):
            _check(field.name, getattr(self, field.name))


def timeout_of(given: object) -> Any:
    """A `Timeout` for a number of seconds; an `httpx2.Timeout`, which has no total, and
    None stay unchanged. Raises TypeError or ValueError for anything else."""
    if given is None or isinstance(given, Timeout):
        return given
    if isinstance(given, (int, float)):
        _check("timeout", given)
        return Timeout(
            total=given, connect=min(given, 5.0), read=given, write=given, pool=given
        )
    if callable(getattr(given, "as_dict", None)):  # httpx2 is not imported for this
        return given
    raise TypeError("timeout must be a number of seconds or a Timeout")


def _check(name: str, value: object) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} must be a number of seconds")
    if not 0 < value < inf:
        raise ValueError(f"{name} must be more than 0 seconds")


class Deadline:
    """When a call must end, and the time of each phase until then."""

    __slots__ = ("_clock", "_end", "_paused_at", "begin", "phases", "total")

    def __init__(
        self,
        timeout: Timeout | httpx2.Timeout | None,
        times: dict[str, float | None] | None,
        clock: Callable[[], float],
    ) -> None:
        """`times` has the seconds of each phase; None for those of `timeout`."""
        self.total: float | None = None
        if isinstance(timeout, Timeout):
            self.total = timeout.total
            if times is None:
                times = {phase: getattr(timeout, phase) for phase in _PHASES}
        elif times is None:
            times = timeout.as_dict() if timeout is not None else {}
        self._clock = clock
        self.begin = clock()
        self._end = inf if self.total is None else self.begin + self.total
        self._paused_at: float | None = None
        self.phases = _Phases(times, self)

    @property
    def elapsed(self) -> float:
        return self._clock() - self.begin

    @property
    def left(self) -> float:
        """Seconds; infinite without a limit."""
        return self._end - self._clock() if self._paused_at is None else inf

    @property
    def is_over(self) -> bool:
        return self.left <= 0

    def end(self) -> None:
        """From now on there is no limit."""
        self._end = inf

    def pause(self) -> None:
        self._paused_at = self._clock()

    def resume(self) -> None:
        if self._paused_at is not None:
            self._end += self._clock() - self._paused_at
            self._paused_at = None

    def check(self) -> None:
        """Raises an error of httpx2 after the deadline."""
        if self.is_over:
            import httpx2

            raise httpx2.ReadTimeout("")


class Limited(float):
    """Seconds for one wait, which the streams of `in_time.py` shorten to what is left of
    the call."""

    __slots__ = ("deadline", "own")
    deadline: Deadline
    own: float | None
    """The seconds without the deadline."""

    def left(self) -> float | None:
        """The seconds from now on; 0 or less if there is no time; None for no limit."""
        found = min(inf if self.own is None else self.own, self.deadline.left)
        return None if found == inf else found


class _Phases(dict[str, float | None]):
    """The timeouts of a request, as httpcore2 looks them up before each phase."""

    def __init__(self, times: dict[str, float | None], deadline: Deadline) -> None:
        super().__init__(times)
        self._deadline = deadline

    def get(self, key: str, default: Any = None) -> Any:
        own = super().get(key, default)
        left = self._deadline.left
        if left == inf:
            return own
        limited = Limited(max(left if own is None else min(own, left), _LEAST))
        limited.deadline, limited.own = self._deadline, own
        return limited


NO_DEADLINE = Deadline(None, {}, lambda: 0.0)
