"""`dataclass`, as type checkers know it, at a quarter of its price.

A run defines some 240 dataclasses before it reads a document. The standard decorator
compiles six methods for each that is frozen: more than half of all time for imports. This
one compiles `__init__` alone. Comparison, hash and `repr` ask a getter for all fields.

`frozen=True` is a promise that mypy and pyright check; at run time, an assignment is not
refused. So objects are made in less than half of the time, too: a frozen `__init__` calls
`object.__setattr__` for each field.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, eq: bool = True
    ) -> Callable[[type], type]:
        """The options that gen uses of `dataclasses.dataclass`, and its results."""

        def decorated(class_: type) -> type:
            has_repr = "__repr__" in class_.__dict__
            has_hash = class_.__dict__.get("__hash__") is not None
            has_eq = "__eq__" in class_.__dict__
            made = dataclasses.dataclass(slots=slots, eq=False, repr=False)(class_)
            names = [field.name for field in dataclasses.fields(made)]
            values = _getter(names)
            if not has_repr:
                made.__repr__ = _repr(names)
            if eq and not has_eq:
                made.__eq__ = _eq(values)
            if eq and not has_hash:
                made.__hash__ = _hash(values) if frozen else None
            return made

        return decorated


def _getter(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    if len(names) < 2:
        return lambda one: tuple(getattr(one, name) for name in names)
    return attrgetter(*names)


def _repr(names: list[str]) -> Callable[[object], str]:
    def shown(one: object) -> str:
        values = ", ".join(f"{name}={getattr(one, name)!r}" for name in names)
        return f"{type(one).__qualname__}({values})"

    return shown


def _eq(values: Callable[[object], tuple[Any, ...]]) -> Callable[[Any, Any], Any]:
    def equal(one: object, other: object) -> Any:
        if one.__class__ is not other.__class__:
            return NotImplemented
        return values(one) == values(other)

    return equal


def _hash(values: Callable[[object], tuple[Any, ...]]) -> Callable[[Any], int]:
    return lambda one: hash(values(one))
