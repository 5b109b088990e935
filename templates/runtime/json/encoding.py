"""Encoders: from Python values to JSON data, which is validated and sent.

Values without a JSON form are returned unchanged: the validator reports them.
"""

from __future__ import annotations

import sys
from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, cast
from uuid import UUID

from ..core.package import PACKAGE
from ..core.unsendable import Unsendable
from ..core.unset import UNSET, Unset
from .wire_fields import wire_fields

__all__ = [
    "encode_any",
    "encode_bytes",
    "encode_date",
    "encode_date_time",
    "encode_decimal",
    "encode_duration",
    "encode_each",
    "encode_map",
    "encode_time",
    "encode_uuid",
    "given",
    "leave_out",
    "plain",
    "undeclared",
]

_Ancestors = tuple[int, ...]  # the ids of the containers around a value
_Converter = Callable[[Any, _Ancestors], Any]

_MODELS = f"{PACKAGE}.models."
_SCALARS = frozenset({str, int, float, bool, type(None)})
_ALWAYS_JSON = _SCALARS - {float}  # NaN and infinities are not JSON
_NAMES = frozenset({str})
_STRINGS = (str, bytes, bytearray, memoryview)
_MAX_DEPTH = 200  # levels; deeper values are left to the validator


def plain(value: object) -> Any:
    """The JSON data of `value`; `value` itself if it is JSON data already.

    Converts generated models, enums, tuples, sets, mappings, and the types of the formats
    date-time, date, time, duration, uuid, decimal (a string with all digits) and byte
    (base64), at any depth. Cycles stay.
    """
    return value if type(value) in _SCALARS else _plain(value, ())


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


def encode_date_time(value: Any) -> Any:
    """RFC 3339 section 5.6 `date-time`; without an offset for a naive datetime."""
    return _with_z(value.isoformat()) if isinstance(value, datetime) else value


def encode_date(value: Any) -> Any:
    """RFC 3339 section 5.6 `full-date`; a datetime is returned unchanged."""
    if type(value) is date or (
        isinstance(value, date) and not isinstance(value, datetime)
    ):
        return value.isoformat()
    return value


def encode_time(value: Any) -> Any:
    """RFC 3339 section 5.6 `full-time`; without an offset for a naive time."""
    return _with_z(value.isoformat()) if isinstance(value, time) else value


def encode_duration(value: Any) -> Any:
    """RFC 3339 appendix A `duration`, to the microsecond."""
    if not isinstance(value, timedelta):
        return value
    sign = "-" if value < timedelta(0) else ""
    value = abs(value)
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    days = f"{value.days}D" if value.days else ""
    clock = (
        (f"{hours}H" if hours else "")
        + (f"{minutes}M" if minutes or (hours and (seconds or fraction)) else "")
        + (f"{seconds}{fraction}S" if seconds or fraction else "")
    )
    if not clock:
        return f"{sign}P{days or 'T0S'}"
    return f"{sign}P{days}T{clock}"


def encode_uuid(value: Any) -> Any:
    """RFC 9562 string in lower case."""
    return str(value) if isinstance(value, UUID) else value


def encode_decimal(value: Any) -> Any:
    """A string with all digits."""
    return str(value) if isinstance(value, Decimal) else value


def encode_bytes(value: Any) -> Any:
    """Base64 (RFC 4648 section 4), padded."""
    if isinstance(value, (bytes, bytearray)):
        return b64encode(value).decode("ascii")
    return value


def encode_each(encode: Callable[[Any], Any], values: Any) -> Any:
    """A list from a sequence, with each item encoded; a string is not a sequence."""
    if isinstance(values, (list, tuple)) or is_sequence(values):
        return [encode(item) for item in cast("Sequence[Any]", values)]
    return values


def is_sequence(value: object) -> bool:
    """Whether a value is an array in JSON: a string, and bytes of any kind, are not."""
    return isinstance(value, Sequence) and not isinstance(value, _STRINGS)


def given(
    data: dict[str, Any],
    always: tuple[str, ...] = (),
    extra: dict[str, Any] | None = None,
    read_only: tuple[str, ...] = (),
) -> dict[str, Any]:
    """The fields that were given, neither `UNSET` nor `None`; and additional properties.

    In the fields that are `always` sent, `None` is sent as null. For `extra` and
    `read_only`, see `undeclared`.
    """
    found = {
        name: item
        for name, item in data.items()
        if item is not UNSET and (item is not None or name in always)
    }
    return found | undeclared(data, extra, read_only) if extra else found


def undeclared(
    data: dict[str, Any], extra: dict[str, Any], read_only: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The additional properties `extra` of a model with the properties `data`.

    Raises Unsendable for one that the schema declares.
    """
    for name in extra:
        if name in data or name in read_only:
            raise Unsendable(
                "encoding",
                f"an object with {name!r} in the field of that property only",
            )
    return extra


def leave_out(
    data: dict[str, Any], omittable: tuple[str, ...], nullable: tuple[str, ...] = ()
) -> None:
    """Remove the optional fields that were not given.

    That is `UNSET`, and `None` too in `omittable` fields, which are not nullable.
    """
    for name in omittable:
        item = data[name]
        if item is None or item is UNSET:
            del data[name]
    for name in nullable:
        if data[name] is UNSET:
            del data[name]


def encode_map(encode: Callable[[Any], Any], values: Any) -> Any:
    """A dict from a mapping, with each value encoded."""
    if not values:  # mostly, there are no additional properties
        return values
    if isinstance(values, Mapping):
        members = cast("Mapping[str, Any]", values)
        return {key: encode(item) for key, item in members.items()}
    return values


def _with_z(text: str) -> str:
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def _plain(value: object, ancestors: _Ancestors) -> Any:
    cls = type(value)
    if cls in _SCALARS:
        return value
    convert = _converters.get(cls)
    if convert is None:
        convert = _converters[cls] = _converter(cls)
    return convert(value, ancestors)


def _plain_dict(value: dict[Any, Any], ancestors: _Ancestors) -> Any:
    if id(value) in ancestors or len(ancestors) >= _MAX_DEPTH:
        return value
    ancestors = (*ancestors, id(value))
    changed = False
    result: dict[Any, Any] = {}
    for key, item in value.items():
        plain_key = _plain(key, ancestors)
        plain_item = _plain(item, ancestors)
        changed = changed or plain_item is not item or plain_key is not key
        result[plain_key] = plain_item
    return result if changed else value


def _plain_list(value: list[Any], ancestors: _Ancestors) -> Any:
    if id(value) in ancestors or len(ancestors) >= _MAX_DEPTH:
        return value
    ancestors = (*ancestors, id(value))
    result = [_plain(item, ancestors) for item in value]
    if all(map(lambda new, old: new is old, result, value)):
        return value
    return result


def _plain_items(value: Any, ancestors: _Ancestors) -> Any:
    if id(value) in ancestors or len(ancestors) >= _MAX_DEPTH:
        return value
    ancestors = (*ancestors, id(value))
    return [_plain(item, ancestors) for item in value]


def _plain_mapping(value: Any, ancestors: _Ancestors) -> Any:
    if id(value) in ancestors or len(ancestors) >= _MAX_DEPTH:
        return value
    ancestors = (*ancestors, id(value))
    return {
        _plain(key, ancestors): _plain(item, ancestors) for key, item in value.items()
    }


def _unchanged(value: Any, ancestors: _Ancestors) -> Any:
    return value


def _ignoring_ancestors(encode: Callable[[Any], Any]) -> _Converter:
    return lambda value, ancestors: encode(value)


def _model(cls: type) -> _Converter | None:
    """The encoder of a generated model or a subclass of one."""
    modules = (base.__module__ for base in cls.__mro__)
    own = next((module for module in modules if module.startswith(_MODELS)), None)
    if own is None:
        return None
    generated: Callable[[Any], Any] | None = getattr(sys.modules[own], "encode", None)
    encode = generated or _encode_response

    def convert(value: Any, ancestors: _Ancestors) -> Any:
        try:
            return encode(value)
        except RecursionError:
            return value

    return convert


def _encode_response(model: Any) -> dict[str, Any]:
    """The data of a model that is only used in responses, or of a class of headers."""
    cls = next(c for c in type(model).__mro__ if c.__module__.startswith(_MODELS))
    data: dict[str, Any] = {}
    for field in wire_fields(cls):
        value = getattr(model, field.name)
        if not field.is_left_out(value):
            data[field.wire] = plain(value)
    data.update(plain(getattr(model, "additional_properties", {})))
    return data


def _converter(cls: type) -> _Converter:
    for base, convert in _CONVERTERS:
        if issubclass(cls, base):
            return convert
    return _model(cls) or _unchanged


# The first match wins: UNSET is an enum, an enum can be a str, a datetime is a date.
_CONVERTERS: tuple[tuple[type | tuple[type, ...], _Converter], ...] = (
    (Unset, _unchanged),
    (Enum, lambda value, ancestors: _plain(value.value, ancestors)),
    (str, lambda value, ancestors: str.__str__(value)),
    (int, lambda value, ancestors: int(value)),
    (float, lambda value, ancestors: float(value)),
    (datetime, _ignoring_ancestors(encode_date_time)),
    (date, _ignoring_ancestors(encode_date)),
    (time, _ignoring_ancestors(encode_time)),
    (timedelta, _ignoring_ancestors(encode_duration)),
    (UUID, _ignoring_ancestors(encode_uuid)),
    (Decimal, _ignoring_ancestors(encode_decimal)),
    ((bytes, bytearray), _ignoring_ancestors(encode_bytes)),
    (Mapping, _plain_mapping),
    ((list, tuple, set, frozenset), _plain_items),
    (memoryview, _unchanged),
    (Sequence, _plain_items),
)

_converters: dict[type, _Converter] = {dict: _plain_dict, list: _plain_list}
