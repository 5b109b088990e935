"""What a required field of a class is where the caller does not give it."""

from __future__ import annotations

from typing import TypeGuard

from ...model import Enumeration, Field, LiteralValue, Scalar, Type


def is_constant(type_: Type) -> TypeGuard[Enumeration]:
    """Whether only one value is possible."""
    return isinstance(type_, Enumeration) and len(type_.values) == 1


def required_default(field: Field, tag: str | None) -> LiteralValue:
    """The only value of a required field, or the one by which its unions know the class;
    None for other fields.

    `tag` is the field's entry in `default_tags`, for a class that is sent.
    """
    if is_constant(field.type):
        return field.type.values[0]
    return tag if tag is not None and _allows(field.type, tag) else None


def _allows(type_: Type, tag: str) -> bool:
    if isinstance(type_, Enumeration):
        return tag in type_.values
    return type_ is Scalar.STRING
