"""Decoders of models that no response needs, built from annotations when one is used."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import Any

from .annotations import (
    Alias,
    AnyOf,
    Anything,
    DictOf,
    Expected,
    ListOf,
    Model,
    Simple,
    TupleOf,
    types_of,
)
from .decoding import (
    OBJECT,
    Decoder,
    decode_any,
    decode_each,
    decode_integer,
    decode_map,
)
from .formats import DECODERS
from .nested_decoding import decode_tuple
from .unions import closest
from .wire_fields import wire_fields

__all__ = ["build", "decode_as"]


def build(cls: type[Any], data: Any) -> Any:
    """A model from JSON data; data that is not an object is kept."""
    if not isinstance(data, OBJECT):
        return data
    new = object.__new__(cls)
    types = types_of(cls)
    for field in wire_fields(cls):
        value = field.default
        if field.wire in data:
            value = decode_as(types[field.name], data[field.wire])
        setattr(new, field.name, value)
    if "additional_properties" in types:
        known = {field.wire for field in wire_fields(cls)}
        rest = {key: item for key, item in data.items() if key not in known}
        new.additional_properties = decode_as(types["additional_properties"], rest)
    return new


def decode_as(type_: Expected, data: Any) -> Any:
    """JSON data decoded to an annotated type; what does not match is kept."""
    match type_:
        case Alias():
            return decode_as(type_.target, data)
        case AnyOf(members):
            return _closest(members, data)
        case ListOf(item):
            return decode_each(_decoder(item), data)
        case TupleOf(items, rest):
            beyond = None if rest is None else _decoder(rest)
            return decode_tuple(tuple(map(_decoder, items)), beyond, data)
        case DictOf(value):
            return decode_map(_decoder(value), data)
        case Model(cls):
            return cls._decode(data)
        case Simple(cls=builtins.int):
            return decode_integer(data)
        case Simple(cls=cls):
            return DECODERS.get(cls, decode_any)(data)
        case _:
            return data


def _decoder(type_: Expected) -> Decoder:
    return lambda data: decode_as(type_, data)


def _closest(members: Sequence[Expected], data: Any) -> Any:
    """The first member that matches, or the closest one.

    Beside a model, a mapping of anything only says that callers can use a dict.
    """
    if any(isinstance(member, Model) for member in members):
        members = [member for member in members if not _is_any_dict(member)]
    return closest(((one, decode_as(one, data), data) for one in members), data)[0]


def _is_any_dict(member: Expected) -> bool:
    return isinstance(member, DictOf) and isinstance(member.value, Anything)
