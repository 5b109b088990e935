"""A method that returns a stream, for the asynchronous client: awaited, it returns the
asynchronous form of the same stream."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

from ...core.awaited import Awaited

__all__ = ["streamed"]

P = ParamSpec("P")
A = TypeVar("A")
A_co = TypeVar("A_co", covariant=True)


class _Streaming(Protocol[A_co]):
    """A stream; it knows its asynchronous form."""

    def opened_async(self, call: Any, response: Any) -> Coroutine[Any, Any, A_co]: ...


def streamed(
    method: Callable[Concatenate[Any, P], _Streaming[A]],
) -> Awaited[P, A]:
    """The method of a synchronous class for its asynchronous form: itself, typed anew."""
    return cast("Awaited[P, A]", method)
