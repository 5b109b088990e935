"""Types of the methods that an asynchronous client shares with the synchronous one.

A method only passes its arguments to its client's transport, and an asynchronous
transport returns a coroutine. So one method serves both; only its type differs.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

__all__ = ["Awaited", "awaited"]

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Awaited(Protocol[P, T_co]):
    """A method that returns a coroutine."""

    def __get__(
        self, instance: object, owner: type[Any] | None = None
    ) -> Callable[P, Coroutine[Any, Any, T_co]]: ...


def awaited(method: Callable[Concatenate[Any, P], T]) -> Awaited[P, T]:
    """A synchronous method as an asynchronous class has it: unchanged, with another type."""
    return cast("Awaited[P, T]", method)
