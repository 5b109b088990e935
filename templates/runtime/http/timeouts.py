"""How long a call may take: its timeouts, and the one deadline of all its attempts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from math import inf
from typing import Any

__all__ = ["Deadline", "Limited", "Timeout", "check_seconds", "timeout_of", "times_of"]

_PHASES = ("connect", "read", "write", "pool")
_LEAST = 0.001  # seconds: sockets take 0 as `do not wait`


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
    read: float | None = 60.0
    """Each wait for bytes of the response."""
    write: float | None = 60.0
    """Each part of the request."""
    pool: float | None = 60.0
    """The wait for a free connection."""

    def __post_init__(self) -> None:
        for field in fields(self):
            check_seconds(field.name, getattr(self, field.name), _LEAST)


def timeout_of(given: object) -> Any:
    """A `Timeout` for a number of seconds; an `httpx2.Timeout`, which has no total, and
    None stay unchanged. Raises TypeError or ValueError for anything else."""
    if given is None or isinstance(given, Timeout) or hasattr(given, "as_dict"):
        return given
    check_seconds("timeout", given, _LEAST)
    seconds: Any = given
    times = dict.fromkeys(_PHASES, seconds)
    return Timeout(total=seconds, **{**times, "connect": min(seconds, 5.0)})


def times_of(timeout: Any) -> dict[str, float | None]:
    """The seconds of each phase, as httpcore2 has them."""
    if isinstance(timeout, Timeout):
        return {phase: getattr(timeout, phase) for phase in _PHASES}
    found: dict[str, float | None] = timeout.as_dict()
    return found


def check_seconds(name: str, value: object, least: float = 0.0) -> None:
    """Raises TypeError or ValueError for anything but a time; with `least`, for 0."""
    if value is None and least:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} must be a number of seconds")
    if not least <= value < inf:
        raise ValueError(f"{name} must be {least:g} seconds or more")


class Deadline(dict[str, float | None]):
    """When a call must end; as a dict, the timeouts of a request.

    timeout: a `Timeout` or an `httpx2.Timeout`. times: the seconds of each phase; None for those of `timeout`.
    """

    def __init__(
        self,
        timeout: Any,
        times: dict[str, float | None] | None,
        clock: Callable[[], float],
    ) -> None:
        self.total: float | None = getattr(timeout, "total", None)
        super().__init__(times_of(timeout) if times is None else times)
        self._clock = clock
        self._begin = clock()
        self._end = inf if self.total is None else self._begin + self.total
        self._paused_at: float | None = None

    def get(self, key: str, default: Any = None) -> Any:
        """The seconds of a phase, as httpcore2 looks them up before each."""
        own, left = super().get(key, default), self.left
        if left == inf:
            return own
        limited = Limited(max(left if own is None else min(own, left), _LEAST))
        limited.deadline, limited.own = self, own
        return limited

    @property
    def elapsed(self) -> float:
        return self._clock() - self._begin

    @property
    def left(self) -> float:
        """Seconds; infinite without a limit."""
        return self._end - self._clock() if self._paused_at is None else inf

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
        if self.left <= 0:
            import httpx2

            raise httpx2.ReadTimeout("")


class Limited(float):
    """Seconds of one wait, without the deadline in `own`; see `in_time.py`."""

    deadline: Deadline
    own: float | None

    def left(self, error: type[Exception]) -> float | None:
        """The seconds from now on; None for no limit. Raises the error if it is late."""
        left = min(inf if self.own is None else self.own, self.deadline.left)
        if left <= 0:
            raise error("")
        return None if left == inf else left
