"""Methods that return a stream, for the asynchronous client."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

from ...core.awaited import Awaited

__all__ = ["streamed"]

P = ParamSpec("P")
A = TypeVar("A")
A_co = TypeVar("A_co", covariant=True)


class _Streaming(Protocol[A_co]):
    """A stream that has an asynchronous version."""

    def opened_async(self, call: Any, response: Any) -> Coroutine[Any, Any, A_co]: ...


def streamed(
    method: Callable[Concatenate[Any, P], _Streaming[A]],
) -> Awaited[P, A]:
    """The asynchronous version of a method that returns a stream.

    It is the same method with another type.
    """
    return cast("Awaited[P, A]", method)
