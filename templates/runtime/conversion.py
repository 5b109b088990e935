"""Models to JSON data and back, for their public methods.

A request has what its encoder gives; `to_dict` also has what is only received, so that a
model can be stored and read again.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from typing import Any, TypeVar, cast

from .core.clients import RUNTIME, generated
from .core.json_text import dumps_text
from .core.mismatches import Mismatches
from .core.numbers import DecimalNumber, FloatText, read_number, with_digits
from .core.settled import IsoText
from .errors import ValidationError
from .json.annotations import Expected, Model, holds_file, types_of
from .json.parsing import loads
from .json.plain import SCALARS, Encoder, encode_bytes, plain
from .json.wire_fields import WireField, module_of, wire_fields
from .validation.violations import Violation, of_mismatch, run

__all__ = ["decoded", "from_data", "parsed", "to_data", "to_dict", "written"]

M = TypeVar("M")

_MAPPING: Any = Mapping
"""For isinstance: type checkers narrow with `Mapping` to `Mapping[Unknown, Unknown]`."""


def parsed(text: str | bytes) -> Any:
    """JSON data; raises ValueError for a text that is not JSON."""
    if isinstance(text, str):  # JSON can have half of a surrogate pair
        text = text.encode(errors="surrogatepass")
    return loads(text)


def written(data: Any) -> str:
    """JSON data as a text, with all digits of its numbers."""
    return dumps_text(with_digits(data))


# From data


def from_data(cls: type[M], data: object, strict: bool) -> M:
    """A model from JSON data; lenient unless `strict`."""
    if not isinstance(data, _MAPPING):
        raise ValidationError([Violation("", "type", "object", data, "")])
    own: Any = generated(cls)
    made = decoded(own._decode, plain(data), strict, module_of(own), Model(own))
    if cls is own:
        return cast("M", made)
    new = object.__new__(cls)
    for name in own.__dataclass_fields__:
        setattr(new, name, getattr(made, name))
    return new


def decoded(
    decode: Callable[[Any], Any], data: Any, strict: bool, module: Any, type_: Expected
) -> Any:
    """JSON data as a value of a type of models/, whose module has its check."""
    value = decode(data)
    if strict:
        violations = _violations(value, data, module, type_)
        if violations:
            raise ValidationError(violations)
    return value


def _violations(
    value: Any, data: Any, module: Any, type_: Expected
) -> Sequence[Violation]:
    """What the check of requests finds; without one, presence and types."""
    check = getattr(module, "check", None)
    if check is not None:
        return run(check, data)
    mismatches = Mismatches()
    type_.compare(value, data, "", mismatches)
    return [of_mismatch(mismatch) for mismatch in mismatches]


# To data


def to_dict(value: object) -> Any:
    """The JSON data of a model, or of lists, dicts and other values of models.

    Raises ValueError for a field that holds a file.
    """
    if _class_of(value) is not None:
        return to_data(value)
    if isinstance(value, Mapping):
        members = cast("Mapping[str, Any]", value)
        return {key: to_dict(item) for key, item in members.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [to_dict(item) for item in cast("Sequence[Any]", value)]
    return _json(value, None)


def to_data(model: object) -> dict[str, Any]:
    """The JSON data of a model.

    It has the tags of unions, which encoders add to members without one, if it is not read
    as an equal model without them.
    """
    data = _data(model, _class_of(model))
    unions: Any = sys.modules.get(f"{RUNTIME}.json.unions")
    if unions is None:
        return data
    tagged = cast("dict[str, Any]", unions.with_tags(data, model))
    if tagged == data or from_data(type(model), data, strict=False) == model:
        return data
    return tagged


def _class_of(value: object) -> Any:
    return generated(type(value))


def _data(model: object, cls: Any) -> dict[str, Any]:
    data: dict[str, Any] = {}
    encoders: Mapping[str, Encoder] = getattr(module_of(cls), "ENCODERS", {})
    for field in wire_fields(cls):
        value = getattr(model, field.name)
        if not field.is_left_out(value):
            encode = encoders.get(field.name, _unchanged)
            data[field.wire] = _json(_encoded(encode, value), field)
    others: Mapping[str, Any] = getattr(model, "additional_properties", {})
    if others:
        known = {field.wire for field in wire_fields(cls)}
        encode = encoders.get("additional_properties", _unchanged)
        for key, value in others.items():
            if key not in known:
                data[key] = _json(_encoded(encode, value), None)
    return data


def _unchanged(value: Any) -> Any:
    return value


def _encoded(encode: Encoder, value: Any) -> Any:
    """The value as its schema encodes it. Models are converted with their read-only
    fields, which are never sent."""
    return value if _has_model(value) else encode(value)


def _has_model(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(map(_has_model, cast("Mapping[str, Any]", value).values()))
    if isinstance(value, (list, tuple, set, frozenset)):
        return any(map(_has_model, cast("Sequence[Any]", value)))
    return _class_of(value) is not None


def _json(value: Any, field: WireField | None) -> Any:
    if type(value) in SCALARS:
        return value
    own = _class_of(value)
    if own is not None:
        return _data(value, own)
    if isinstance(value, Enum):
        return _json(value.value, field)
    if isinstance(value, (bytes, bytearray)):
        if _is_file(field):
            raise _no_json(field)
        return encode_bytes(value)
    if isinstance(value, Mapping):
        members = cast("Mapping[str, Any]", value)
        return {key: _json(item, field) for key, item in members.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = cast("Sequence[Any]", value)
        return [_json(item, field) for item in items]
    data = plain(value)
    if type(data) is IsoText:
        return str(data)
    if type(data) is DecimalNumber:
        return read_number(str(data))
    if type(data) not in SCALARS and type(data) is not FloatText:
        raise _no_json(field)
    return data


def _no_json(field: WireField | None) -> ValueError:
    name = f"field `{field.name}`" if field is not None else "value"
    file = " holds a file, which" if _is_file(field) else ""
    return ValueError(f"{name}{file} has no JSON form")


def _is_file(field: WireField | None) -> bool:
    return field is not None and holds_file(types_of(field.owner)[field.name])
