"""Types with and without null, and the narrowest of several that all hold."""

from __future__ import annotations

from collections.abc import Sequence

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
    """The type or null; what admits null already stays as it is."""
    if isinstance(type_, UnionOf):
        if Scalar.NULL in type_.members:
            return type_
        return UnionOf((*type_.members, Scalar.NULL), type_.discriminator)
    if type_ in (Scalar.ANY, Scalar.NULL):
        return type_
    return UnionOf((type_, Scalar.NULL))


def narrowest(types: Sequence[Type]) -> Type:
    """The one type of several for the same value that says most; ANY for none."""
    telling = [type_ for type_ in types if type_ is not Scalar.ANY]
    if not telling:
        return Scalar.ANY
    best = max(map(without_null, telling), key=_rank)  # the first of equals
    return nullable(best) if all(map(_admits_null, telling)) else best


def _admits_null(type_: Type) -> bool:
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
