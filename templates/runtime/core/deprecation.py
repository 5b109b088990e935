"""`@deprecated` (PEP 702) before Python 3.13, which has it in `warnings`."""

from __future__ import annotations

import functools
import inspect
import sys
import warnings
from collections.abc import Callable
from typing import Any

__all__ = ["deprecated"]


def _deprecated(message: str) -> Callable[[Callable[..., Any]], Any]:
    """A decorator: each call of the function warns, at the line of its caller.

    An asynchronous function remains one.
    """

    def decorate(function: Callable[..., Any]) -> Any:
        @functools.wraps(function)
        def wrapper(*arguments: Any, **keywords: Any) -> Any:
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            return function(*arguments, **keywords)

        @functools.wraps(function)
        async def async_wrapper(*arguments: Any, **keywords: Any) -> Any:
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            return await function(*arguments, **keywords)

        is_async = inspect.iscoroutinefunction(function)
        result: Any = async_wrapper if is_async else wrapper
        result.__deprecated__ = message
        return result

    return decorate


deprecated: Any = (
    getattr(warnings, "deprecated") if sys.version_info >= (3, 13) else _deprecated
)
