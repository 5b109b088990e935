"""The fields of a model, and the names of their properties in JSON data.

The module of a model says how the names differ (`WIRE_CASE`, `WIRE_NAMES`), which fields
have a default although each response has them (`READ_ONLY`), and which have none although
no response has them (`WRITE_ONLY`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, dataclass, fields
from typing import Any

from ..core.unset import UNSET
from .wire_names import wire_name

__all__ = ["WireField", "module_of", "wire_fields"]


@dataclass(frozen=True, slots=True)
class WireField:
    owner: type[Any]
    name: str
    wire: str
    required: bool
    """Whether JSON data without the property does not match the document."""
    default: Any
    """What an absent property is read as."""
    keeps_null: bool
    """Whether None is null; otherwise it leaves the property out."""

    def is_left_out(self, value: object) -> bool:
        """Whether JSON data has no property for this value of the field."""
        if value is None:
            return not self.keeps_null
        return value is UNSET


_known: dict[type[Any], tuple[WireField, ...]] = {}


def module_of(cls: type[Any]) -> Any:
    """The module of a model, which has its codec and its check."""
    return sys.modules[cls.__module__]


def wire_fields(cls: type[Any]) -> tuple[WireField, ...]:
    """The fields of a model, without `additional_properties`."""
    found = _known.get(cls)
    if found is None:
        found = _known[cls] = tuple(_read(cls))
    return found


def _read(cls: type[Any]) -> Iterator[WireField]:
    module = module_of(cls)
    if not hasattr(module, "decode") and not hasattr(module, "encode"):
        yield from _headers(cls, getattr(module, "HEADERS", {}))
        return
    case: str = getattr(module, "WIRE_CASE", "")
    others: Mapping[str, str] = getattr(module, "WIRE_NAMES", {})
    read_only: Sequence[str] = getattr(module, "READ_ONLY", ())
    write_only: Sequence[str] = getattr(module, "WRITE_ONLY", ())
    for field in _fields(cls):
        missing = field.default is MISSING
        required = missing and field.name not in write_only
        yield WireField(
            cls,
            field.name,
            wire_name(field.name, case, others),
            required=required or field.name in read_only,
            default=None if missing else field.default,
            keeps_null=required or field.default is UNSET,
        )


def _headers(cls: type[Any], written: Mapping[str, Any]) -> Iterator[WireField]:
    """The fields of a class of response headers; a response can leave each of them out."""
    for field in _fields(cls):
        wire = field.name.replace("_", "-")
        if field.name in written:
            wire = written[field.name].name
        yield WireField(cls, field.name, wire, False, field.default, False)


def _fields(cls: type[Any]) -> Iterator[Field[Any]]:
    return (field for field in fields(cls) if field.name != "additional_properties")
