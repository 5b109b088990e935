"""Encoders of generated codecs: from Python values to JSON data, which is validated and
sent.

Values without a JSON form are returned unchanged: the validator reports them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

from ..core.unsendable import Unsendable
from .plain import (
    SCALARS,
    Encoder,
    encode_bytes,
    encode_date,
    encode_date_time,
    encode_duration,
    encode_time,
    encode_uuid,
    plain,
)

__all__ = [
    "as_dict",
    "as_list",
    "encode_any",
    "encode_bytes",
    "encode_date",
    "encode_date_time",
    "encode_duration",
    "encode_each",
    "encode_map",
    "encode_time",
    "encode_uuid",
    "plain",
    "undeclared",
]

_ALWAYS_JSON = SCALARS - {float}  # NaN and infinities are not JSON
_NAMES = frozenset({str})
_STRINGS = (str, bytes, bytearray, memoryview)


def encode_any(value: object) -> Any:
    """The JSON data of a value without a schema.

    Raises Unsendable for NaN and infinities, because no validator checks the value.
    """
    cls = type(value)
    if cls in _ALWAYS_JSON:
        return value
    if cls is dict:
        members = cast("dict[object, object]", value)
        if _ALWAYS_JSON.issuperset(map(type, members.values())):
            if _NAMES.issuperset(map(type, members)):
                return value
    data = plain(value)
    _check_finite(data)
    return data


def _check_finite(data: Any) -> None:
    pending: list[Any] = [[data]]
    seen: set[int] = set()  # data may contain itself
    while pending:
        container = pending.pop()
        members: Iterable[Any] = container
        if isinstance(container, dict):
            members = cast("dict[str, Any]", container).values()
        for member in members:
            if isinstance(member, float):
                if member - member != 0:
                    raise Unsendable("encoding", "a finite number")
            elif isinstance(member, (dict, list)) and id(cast(Any, member)) not in seen:
                seen.add(id(cast(Any, member)))
                pending.append(member)


def as_list(values: Any) -> Any:
    """A list from a sequence whose items are JSON data; a string is not a sequence."""
    if type(values) is list:
        return cast("Any", values)
    return list(cast("Sequence[Any]", values)) if is_sequence(values) else values


def as_dict(values: Any) -> Any:
    """A dict from a mapping whose values are JSON data."""
    if type(values) is dict or not isinstance(values, Mapping):
        return cast("Any", values)
    return dict(cast("Mapping[str, Any]", values))


def encode_each(encode: Encoder, values: Any) -> Any:
    """A list from a sequence, with each item encoded; a string is not a sequence."""
    if isinstance(values, (list, tuple)) or is_sequence(values):
        return [encode(item) for item in cast("Sequence[Any]", values)]
    return values


def is_sequence(value: object) -> bool:
    """Whether a value is an array in JSON: a string, and bytes of any kind, are not."""
    return isinstance(value, Sequence) and not isinstance(value, _STRINGS)


def undeclared(model: Any, extra: dict[str, Any]) -> dict[str, Any]:
    """The additional properties `extra` of a model.

    Raises Unsendable for one that the schema declares.
    """
    declared = model.ABSENT
    for name in extra:
        if name in declared:
            raise Unsendable(
                "encoding",
                f"an object with {name!r} in the field of that property only",
            )
    return extra


def encode_map(encode: Encoder, values: Any) -> Any:
    """A dict from a mapping, with each value encoded."""
    if not values:  # mostly, there are no additional properties
        return values
    if isinstance(values, Mapping):
        members = cast("Mapping[str, Any]", values)
        return {key: encode(item) for key, item in members.items()}
    return values
