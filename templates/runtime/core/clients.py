"""What the runtime knows of its clients: the package that it is in, and their models.

A runtime of several clients is a package beside theirs. They pass their own import names.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, TypeVar

__all__ = ["PACKAGE", "RUNTIME", "generated", "model_base", "model_called"]

T = TypeVar("T", bound=type)

RUNTIME = (__package__ or "").rpartition(".")[0]
"""The import name of the runtime."""

PACKAGE = RUNTIME.rpartition(".")[0]
"""The import name of the client that the runtime is in."""

_bases: set[type] = set()


def model_base(cls: T) -> T:
    """Marks a base class of generated models."""
    _bases.add(cls)
    return cls


def generated(cls: type) -> type | None:
    """The generated model: `cls`, or the base of a class that a user has derived; None for
    any other class."""
    for one in cls.__mro__:
        if one not in _bases and not _bases.isdisjoint(one.__bases__):
            return one
    return None


def model_called(name: str) -> Any:
    """The model of a name: `Pet`, or `pets.models.Pet` for one of several clients."""
    module, _, own = name.rpartition(".")
    return getattr(import_module(module or f"{PACKAGE}.models"), own)
