"""Types with and without null, and the narrowest of several that all apply."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from ...model import (
    ArrayOf,
    Enumeration,
    FormattedString,
    MapOf,
    Ref,
    Scalar,
    TupleOf,
    Type,
    UnionOf,
    without_null,
)

_WIDE = (Scalar.STRING, Scalar.NUMBER)


def nullable(type_: Type) -> Type:
    """The type or null; a type that allows null stays as it is."""
    if isinstance(type_, UnionOf):
        if Scalar.NULL in type_.members:
            return type_
        return UnionOf((*type_.members, Scalar.NULL), type_.discriminator)
    if type_ in (Scalar.ANY, Scalar.NULL):
        return type_
    return UnionOf((type_, Scalar.NULL))


def narrowest(types: Sequence[Type]) -> Type:
    """The most specific of several types for the same value; ANY if there are none."""
    specific = [type_ for type_ in types if type_ is not Scalar.ANY]
    if not specific:
        return Scalar.ANY
    best = max(map(without_null, specific), key=_rank)  # the first of equals
    return nullable(best) if all(map(_allows_null, specific)) else best


def _allows_null(type_: Type) -> bool:
    return type_ is Scalar.NULL or type_ != without_null(type_)


def _rank(type_: Type) -> int:
    match type_:
        case Ref() | Enumeration():
            return 4
        case ArrayOf(Scalar.ANY) | MapOf(Scalar.ANY):
            return 2
        case ArrayOf() | MapOf() | TupleOf() | FormattedString():
            return 3
        case UnionOf():
            return 0
        case Scalar():
            return 1 if type_ in _WIDE else 3
        case _:
            assert_never(type_)
