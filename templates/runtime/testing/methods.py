"""What the package says of a method: its `Operation`, and the types of its arguments."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, get_args, get_type_hints

from ..http.operation import Operation
from ..json.annotations import Expected, type_of

__all__ = ["Described", "item_type"]


class Described:
    """A method of a generated class. Its module is imported at the first use."""

    def __init__(
        self, method: Callable[[], Any], body: Callable[[], Any], constant: str
    ) -> None:
        self._method = method
        self._body = body
        self._constant = constant
        """The function of the module that returns the `Operation`."""

    @cached_property
    def method(self) -> Any:
        """The function, without what a decorator adds."""
        found = self._method()
        return getattr(found, "__wrapped__", found)

    @cached_property
    def operation(self) -> Operation[Any]:
        """The operation that the method calls."""
        module = sys.modules[self.method.__module__]
        made: Operation[Any] = getattr(module, self._constant)()
        return made

    @cached_property
    def owner(self) -> Any:
        """The class of the method."""
        name: str = self.method.__qualname__.rpartition(".")[0]
        return getattr(sys.modules[self.method.__module__], name)

    @cached_property
    def types(self) -> Mapping[str, Expected]:
        """The types of the arguments, by name."""
        hints = get_type_hints(self.method, include_extras=True)
        return {name: type_of(hint) for name, hint in hints.items()}

    @cached_property
    def body_type(self) -> Expected:
        """The type of the body as it is received."""
        return type_of(get_args(self._body())[0])


def item_type(method: Callable[..., Any]) -> Expected:
    """The type of the items of a method that returns pages or a stream."""
    returned = get_type_hints(method, include_extras=True)["return"]
    return type_of(get_args(returned)[-1])
