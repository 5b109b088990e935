"""Aliases of types that contain themselves, at run time.

Type checkers read such an alias as a string. At run time it has `Any` in place of itself,
annotated with what it means. (A lazy alias of Python 3.12 would need text run as code.)
"""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Annotated, Any, get_type_hints

__all__ = ["recursive_alias"]


def recursive_alias(module: str, name: str) -> None:
    """Replace the string that a module of models/ has under a name by its type."""
    own = vars(sys.modules[module])
    models = sys.modules[module.rpartition(".")[0]]
    text: str = own[name]
    scope = _Scope(own, models)
    itself = _Itself()
    own[name] = scope[name] = Annotated[Any, itself]
    holder = SimpleNamespace(__annotations__={name: text})
    found = get_type_hints(holder, scope, include_extras=True)[name]
    own[name] = itself.__value__ = found
    # An alias inside, which contains this one, may have looked it up meanwhile.
    vars(models).pop(name, None)


class _Itself:
    """A recursive alias in its own type, with its type as a TypeAliasType has it."""

    __value__: Any


class _Scope(dict[str, Any]):
    """The names of a module, and those that it imports for type checkers alone."""

    def __init__(self, own: dict[str, Any], models: object) -> None:
        super().__init__(own)
        self._models = models

    def __missing__(self, name: str) -> Any:
        try:
            return getattr(self._models, name)
        except AttributeError:
            raise KeyError(name) from None  # a builtin
