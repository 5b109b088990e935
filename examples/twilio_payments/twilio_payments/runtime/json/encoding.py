"""Python values as JSON data: what goes on the wire, and what validators read.

Values that have no JSON form pass through: the validator says where they stand.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from importlib import import_module
from typing import Any, cast
from uuid import UUID

from ..core.package import PACKAGE
from ..core.unsendable import Unsendable
from ..core.unset import UNSET, Unset
from .decoding import Mark, probed

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
]

_Above = tuple[int, ...]  # the identities of the containers around a value
_Converter = Callable[[Any, _Above], Any]

_MODELS = f"{PACKAGE}.models."
_SCALARS = frozenset({str, int, float, bool, type(None)})
_EXACT = _SCALARS - {float}  # a float may be no number of JSON
_NAMES = frozenset({str})
_DEEPEST = 200  # levels; what lies below is left to the validator


def plain(value: object) -> Any:
    """The JSON data of `value`; `value` itself where it is JSON data already.

    Takes generated models, enums, tuples, sets, mappings, and the types of the formats
    date-time, date, time, duration, uuid, decimal (text, digit for digit) and byte
    (base64), at any depth. A cycle is left in place.
    """
    return value if type(value) in _SCALARS else _plain(value, ())


def encode_any(value: object) -> Any:
    """The JSON data of a value of which the schema says nothing.

    Raises Unsendable for NaN and infinities in it, which nobody else looks for there.
    """
    kind = type(value)
    if kind in _EXACT:
        return value
    if kind is dict:
        members = cast("dict[object, object]", value)
        if _EXACT.issuperset(map(type, members.values())):
            if _NAMES.issuperset(map(type, members)):
                return value
    data = plain(value)
    _refuse_infinite(data)
    return data


def _refuse_infinite(data: Any) -> None:
    todo: list[Any] = [[data]]
    seen: set[int] = set()  # data may contain itself
    while todo:
        container = todo.pop()
        members: Iterable[Any] = container
        if isinstance(container, dict):
            members = cast("dict[str, Any]", container).values()
        for member in members:
            if isinstance(member, float):
                if member - member != 0:
                    raise Unsendable("encoding", "a finite number")
            elif isinstance(member, (dict, list)) and id(cast(Any, member)) not in seen:
                seen.add(id(cast(Any, member)))
                todo.append(member)


def encode_date_time(value: Any) -> Any:
    """RFC 3339 section 5.6 `date-time`; a naive datetime comes without an offset."""
    return _zulu(value.isoformat()) if isinstance(value, datetime) else value


def encode_date(value: Any) -> Any:
    """RFC 3339 section 5.6 `full-date`; a datetime is not a date and passes through."""
    if type(value) is date or (
        isinstance(value, date) and not isinstance(value, datetime)
    ):
        return value.isoformat()
    return value


def encode_time(value: Any) -> Any:
    """RFC 3339 section 5.6 `full-time`; a naive time comes without an offset."""
    return _zulu(value.isoformat()) if isinstance(value, time) else value


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
    """RFC 9562 text, in lower case."""
    return str(value) if isinstance(value, UUID) else value


def encode_decimal(value: Any) -> Any:
    """All digits, as text."""
    return str(value) if isinstance(value, Decimal) else value


def encode_bytes(value: Any) -> Any:
    """Base64 (RFC 4648 section 4), padded."""
    if isinstance(value, (bytes, bytearray)):
        return b64encode(value).decode("ascii")
    return value


def encode_each(encode: Callable[[Any], Any], values: Any) -> Any:
    """A list with each item of a list or tuple encoded."""
    if isinstance(values, (list, tuple)):
        return [encode(item) for item in cast("Sequence[Any]", values)]
    return values


def given(data: dict[str, Any], always: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields that were given: all but `UNSET`, and `None` where it is no value.

    `None` is a value for the fields that go over the wire `always`.
    """
    return {
        name: item
        for name, item in data.items()
        if item is not UNSET and (item is not None or name in always)
    }


def leave_out(
    data: dict[str, Any], omittable: tuple[str, ...], nullable: tuple[str, ...] = ()
) -> None:
    """Take out the fields that were not given: `UNSET`, and `None` where it is no value.

    `omittable` fields have no null, `nullable` ones have it and may be left out as well.
    """
    for name in omittable:
        item = data[name]
        if item is None or item is UNSET:
            del data[name]
    for name in nullable:
        if data[name] is UNSET:
            del data[name]


def encode_map(encode: Callable[[Any], Any], values: Any) -> Any:
    """A dict with each value of a mapping encoded."""
    if isinstance(values, Mapping):
        members = cast("Mapping[str, Any]", values)
        return {key: encode(item) for key, item in members.items()}
    return values


def _zulu(text: str) -> str:
    return text[:-6] + "Z" if text.endswith("+00:00") else text


def _plain(value: object, above: _Above) -> Any:
    kind = type(value)
    if kind in _SCALARS:
        return value
    convert = _converters.get(kind)
    if convert is None:
        convert = _converters[kind] = _converter(kind)
    return convert(value, above)


def _plain_dict(value: dict[Any, Any], above: _Above) -> Any:
    if id(value) in above or len(above) >= _DEEPEST:
        return value
    above = (*above, id(value))
    changed = False
    result: dict[Any, Any] = {}
    for key, item in value.items():
        plain_key = _plain(key, above)
        plain_item = _plain(item, above)
        changed = changed or plain_item is not item or plain_key is not key
        result[plain_key] = plain_item
    return result if changed else value


def _plain_list(value: list[Any], above: _Above) -> Any:
    if id(value) in above or len(above) >= _DEEPEST:
        return value
    above = (*above, id(value))
    result = [_plain(item, above) for item in value]
    if all(map(lambda new, old: new is old, result, value)):
        return value
    return result


def _plain_items(value: Any, above: _Above) -> Any:
    if id(value) in above or len(above) >= _DEEPEST:
        return value
    above = (*above, id(value))
    return [_plain(item, above) for item in value]


def _plain_mapping(value: Any, above: _Above) -> Any:
    if id(value) in above or len(above) >= _DEEPEST:
        return value
    above = (*above, id(value))
    return {_plain(key, above): _plain(item, above) for key, item in value.items()}


def _unchanged(value: Any, above: _Above) -> Any:
    return value


def _alone(encode: Callable[[Any], Any]) -> _Converter:
    return lambda value, above: encode(value)


def _model(kind: type) -> _Converter | None:
    """How a generated model's codec encodes it, and what a caller derived from it."""
    for base in kind.__mro__:
        module = base.__module__
        if module.startswith(_MODELS):
            stem = module.removeprefix(_MODELS)
            break
    else:
        return None
    codec = import_module(f"{PACKAGE}.codecs.{stem}")
    encode: Callable[[Any], Any] = getattr(codec, "encode", None) or _answer(codec)

    def convert(value: Any, above: _Above) -> Any:
        try:
            return encode(value)
        except RecursionError:
            return value

    return convert


def _answer(codec: Any) -> Callable[[Any], Any]:
    """How to encode a model that only responses use: back under the names that its
    decoder reads."""
    model = probed(codec.decode)
    marks = {name: getattr(model, name) for name in model.__dataclass_fields__}
    names = {k: mark.name for k, mark in marks.items() if isinstance(mark, Mark)}
    unsent = {k: f.default for k, f in model.__dataclass_fields__.items()}

    def encode(value: Any) -> Any:
        data: dict[str, Any] = {
            wire: plain(item)
            for name, wire in names.items()
            if (item := getattr(value, name)) is not unsent[name]
        }
        return data | plain(getattr(value, "additional_properties", {}))

    return encode


def _converter(kind: type) -> _Converter:
    for base, convert in _RULES:
        if issubclass(kind, base):
            return convert
    return _model(kind) or _unchanged


# The first that fits wins: UNSET is an enum, an enum can be text, a datetime is a date.
_RULES: tuple[tuple[type | tuple[type, ...], _Converter], ...] = (
    (Unset, _unchanged),
    (Enum, lambda value, above: _plain(value.value, above)),
    (str, lambda value, above: str.__str__(value)),
    (int, lambda value, above: int(value)),
    (float, lambda value, above: float(value)),
    (datetime, _alone(encode_date_time)),
    (date, _alone(encode_date)),
    (time, _alone(encode_time)),
    (timedelta, _alone(encode_duration)),
    (UUID, _alone(encode_uuid)),
    (Decimal, _alone(encode_decimal)),
    ((bytes, bytearray), _alone(encode_bytes)),
    (Mapping, _plain_mapping),
    ((list, tuple, set, frozenset), _plain_items),
)

_converters: dict[type, _Converter] = {dict: _plain_dict, list: _plain_list}
