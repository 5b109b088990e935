"""Encodes a mapping in the place of a model.

    client.subscriptions.create({"trial_end": datetime(...)})

The class of a value does not always say how it is sent: here, as a number. The encoders of
the model's fields do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from .plain import Encoder, plain
from .wire_fields import module_of, wire_fields

__all__ = ["encode_members"]


def encode_members(model: type[Any], value: object) -> Any:
    """The JSON data of a mapping whose names are those of the document; of any other value
    as `plain`."""
    if not isinstance(value, Mapping):
        return plain(value)
    encoders, others = _encoders(model)
    members = cast("Mapping[str, Any]", value)
    return {plain(k): encoders.get(k, others)(item) for k, item in members.items()}


_known: dict[type[Any], tuple[Mapping[str, Encoder], Encoder]] = {}


def _encoders(model: type[Any]) -> tuple[Mapping[str, Encoder], Encoder]:
    """The encoder of each property, and that of additional properties."""
    found = _known.get(model)
    if found is None:
        known: Mapping[str, Encoder] = module_of(model).ENCODERS
        of = {field.wire: known.get(field.name, plain) for field in wire_fields(model)}
        found = _known[model] = of, known.get("additional_properties", plain)
    return found
