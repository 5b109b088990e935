"""Any Python value as JSON data, by its class.

Values without a JSON form are returned unchanged.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from operator import index
from typing import Any, cast
from uuid import UUID

from ..core.clients import generated
from ..core.numbers import DecimalNumber, FloatText, NotFinite, json_float, json_number
from ..core.settled import IsoText
from ..core.unsendable import WrongTag
from ..core.unset import Unset
from .wire_fields import module_of, wire_fields

__all__ = [
    "SCALARS",
    "Encoder",
    "encode_bytes",
    "encode_date",
    "encode_date_time",
    "encode_decimal_number",
    "encode_duration",
    "encode_time",
    "encode_uuid",
    "plain",
]

Encoder = Callable[[Any], Any]

_Ancestors = tuple[int, ...]  # the ids of the containers around a value
_Converter = Callable[[Any, _Ancestors], Any]

SCALARS = frozenset({str, int, float, bool, type(None)})
_KEPT = SCALARS - {float}  # NaN and infinities are not JSON
_date_text = lru_cache(1024)(date.isoformat)  # slow, and days are often the same
_MAX_DEPTH = 200  # levels; deeper values are left to the validator


def plain(value: object) -> Any:
    """The JSON data of `value`; `value` itself if it is JSON data already.

    Converts generated models, enums, tuples, sets, mappings, and the types of the formats
    date-time, date, time, duration, uuid, decimal (a number with all digits) and byte
    (base64), at any depth. Cycles stay.
    """
    return value if type(value) in SCALARS else _plain(value, ())


def encode_date_time(value: Any) -> Any:
    """RFC 3339 section 5.6 `date-time`; without an offset for a naive datetime."""
    return _with_z(value.isoformat()) if isinstance(value, datetime) else value


def encode_date(value: Any) -> Any:
    """RFC 3339 section 5.6 `full-date`; a datetime is returned unchanged."""
    if type(value) is date:
        return _date_text(value)
    is_date = isinstance(value, date) and not isinstance(value, datetime)
    return value.isoformat() if is_date else value


def encode_time(value: Any) -> Any:
    """RFC 3339 section 5.6 `full-time`; an IsoText for a naive time."""
    if not isinstance(value, time):
        return value
    text = value.isoformat()
    return IsoText(text) if value.utcoffset() is None else _with_z(text)


def encode_duration(value: Any) -> Any:
    """RFC 3339 appendix A `duration`; an IsoText with a fraction or a sign."""
    if not isinstance(value, timedelta):
        return value
    if value < timedelta(0) or value.microseconds:
        return IsoText(_duration(value))
    return _duration(value)


def _duration(value: timedelta) -> str:
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


def encode_decimal_number(value: Any) -> Any:
    """A number with all digits; not a number of JSON for NaN and infinities."""
    return json_number(value) if isinstance(value, Decimal) else value


def encode_bytes(value: Any) -> Any:
    """Base64 (RFC 4648 section 4), padded."""
    if isinstance(value, (bytes, bytearray)):
        return b64encode(value).decode("ascii")
    return value


def _with_z(text: str) -> str:
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def _plain(value: object, ancestors: _Ancestors) -> Any:
    cls = type(value)
    if cls in _KEPT:
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


def _ignoring_ancestors(encode: Encoder) -> _Converter:
    return lambda value, ancestors: encode(value)


def _model(cls: type) -> _Converter | None:
    """The encoder of a generated model or a subclass of one."""
    own = generated(cls)
    if own is None:
        return None
    encode: Encoder = getattr(module_of(own), "encode", _encode_response)

    def convert(value: Any, ancestors: _Ancestors) -> Any:
        try:
            return encode(value)
        except RecursionError:
            return value

    return convert


def _encode_response(model: object) -> dict[str, Any]:
    """The data of a model that is only used in responses, or of a class of headers."""
    data: dict[str, Any] = {}
    for field in wire_fields(cast("type", generated(type(model)))):
        value = getattr(model, field.name)
        if not field.is_left_out(value):
            data[field.wire] = plain(value)
    data.update(plain(getattr(model, "additional_properties", {})))
    return data


def _converter(cls: type) -> _Converter:
    for base, convert in _CONVERTERS:
        if issubclass(cls, base):
            return convert
    return _model(cls) or _number(cls) or _unchanged


def _number(cls: type) -> _Converter | None:
    """The converter of a class whose instances convert to `int` or `float`, such as the
    scalars of numpy; None for booleans and arrays."""
    if cls.__name__.startswith("bool") or hasattr(cls, "__len__"):
        return None
    if hasattr(cls, "__index__"):
        return lambda value, ancestors: _converted(index, value)
    if hasattr(cls, "__float__"):
        return lambda value, ancestors: _converted(float, value)
    return None


def _converted(convert: Callable[[Any], Any], value: Any) -> Any:
    try:
        return convert(value)
    except (TypeError, ValueError, OverflowError):
        return value


# The first match wins: UNSET is an enum, an enum can be a str, a datetime is a date.
_CONVERTERS: tuple[tuple[type | tuple[type, ...], _Converter], ...] = (
    (Unset, _unchanged),
    ((IsoText, WrongTag), _unchanged),
    (Enum, lambda value, ancestors: _plain(value.value, ancestors)),
    (str, lambda value, ancestors: str.__str__(value)),
    (int, lambda value, ancestors: int(value)),
    ((FloatText, NotFinite), _unchanged),
    (float, lambda value, ancestors: json_float(float(value))),
    (datetime, _ignoring_ancestors(encode_date_time)),
    (date, _ignoring_ancestors(encode_date)),
    (time, _ignoring_ancestors(encode_time)),
    (timedelta, _ignoring_ancestors(encode_duration)),
    (UUID, _ignoring_ancestors(encode_uuid)),
    (DecimalNumber, _unchanged),
    (Decimal, _ignoring_ancestors(encode_decimal_number)),
    ((bytes, bytearray), _ignoring_ancestors(encode_bytes)),
    (Mapping, _plain_mapping),
    ((list, tuple, set, frozenset), _plain_items),
    (memoryview, _unchanged),
    (Sequence, _plain_items),
)

_converters: dict[type, _Converter] = {
    dict: _plain_dict,
    list: _plain_list,
    float: _ignoring_ancestors(json_float),
}
