"""The fields of a model, and the names of their properties in JSON data.

A decoder or an encoder knows the names; which of them a model has depends on where it is
used.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, cast

from ..core.unset import UNSET
from .decoding import Mark, probed

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


def _read(cls: type[Any]) -> list[WireField]:
    marks = _marks(cls)
    found: list[WireField] = []
    for field in fields(cls):
        mark = marks.get(field.name)
        if mark is not None:
            missing = field.default is MISSING
            default = None if missing else field.default
            found.append(
                WireField(
                    cls,
                    field.name,
                    mark.name,
                    required=default is None and mark.required,
                    default=default,
                    keeps_null=default is UNSET or (missing and mark.required),
                )
            )
    return found


def _marks(cls: type[Any]) -> Mapping[str, Mark]:
    """The property of each field."""
    module = module_of(cls)
    names = [field.name for field in fields(cls)]
    if hasattr(module, "decode"):
        model = probed(module.decode)
        made = {name: getattr(model, name) for name in names}
        return {name: mark for name, mark in made.items() if isinstance(mark, Mark)}
    if hasattr(module, "encode"):
        sample = object.__new__(cls)
        for field in fields(cls):
            mark = Mark(field.name, required=field.default is MISSING)
            setattr(sample, field.name, mark)
        if "additional_properties" in names:
            sample.additional_properties = {}
        written = cast("Mapping[str, Mark]", module.encode(sample))
        return {mark.name: Mark(wire, mark.required) for wire, mark in written.items()}
    headers = getattr(module, "HEADERS", {})
    wires = {name: headers[name].name for name in names if name in headers}
    return {
        name: Mark(wires.get(name, name.replace("_", "-")), required=False)
        for name in names
    }
