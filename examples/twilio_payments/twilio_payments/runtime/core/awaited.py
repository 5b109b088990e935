"""Why this file exists: an asynchronous client has the methods of the synchronous one,
and a second copy of each signature would only drift. A method does nothing but hand its
arguments to its client's transport: an asynchronous transport answers with a coroutine.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

__all__ = ["Awaited", "awaited"]

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Awaited(Protocol[P, T_co]):
    """A method whose result is to be awaited."""

    def __get__(
        self, instance: object, owner: type[Any] | None = None
    ) -> Callable[P, Coroutine[Any, Any, T_co]]: ...


def awaited(method: Callable[Concatenate[Any, P], T]) -> Awaited[P, T]:
    """The method of a synchronous class for its asynchronous form: itself, typed anew."""
    return cast("Awaited[P, T]", method)
