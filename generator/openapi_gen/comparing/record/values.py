"""Objects of the model as JSON data, and back.

    Parameter("limit", required=True, ...)   {"name": "limit", "required": true, ...}
    Rules(id, (Bound("maximum", 5),))        [{"Bound": {"keyword": "maximum", "limit": 5}}]

A dataclass has its fields that are not empty. Where the annotation of a field does not say
which class it is, the class is named. An id below that of the object around it is written
from there: `+/properties/name`. Constraints have no ids: a change of one is in the new
document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from typing import Any, cast

from ... import model
from ...media_formats import BodyFormat, ResponseFormat, Values
from ...model import Documentation, Id, Json, Rules, escape
from ..reduced import BODY_FORMAT, RESPONSE_FORMATS
from .types import type_from_json, type_to_json

_CLASSES: dict[str, type[Any]] = {
    name: one
    for name, one in vars(model).items()
    if isinstance(one, type) and (is_dataclass(one) or issubclass(one, Enum))
}
_ALIASES = {"Security": "tuple[tuple[SecurityRequirement, ...], ...]"}
_MANY = re.compile(r"tuple\[(.*), \.\.\.\]")
_NAMED = re.compile(r"tuple\[str, (\w+)\]")
_PAIR = re.compile(r"tuple\[(\w+), (\w+)\]")


def to_json(value: Any, annotation: str, base: Id = "") -> Json:
    """An object of the model as JSON data. `annotation` is that of what holds it, and `base`
    the id of the object around it."""
    annotation = _plain(annotation)
    if value is None:
        return None
    if annotation == "Type":
        return type_to_json(value)
    if many := _MANY.fullmatch(annotation):
        return [to_json(one, many[1], base) for one in value]
    if named := _NAMED.fullmatch(annotation):
        name, inner = value
        found = to_json(inner, named[1], base)
        return [name, found] if found else name
    if pair := _PAIR.fullmatch(annotation):
        return [to_json(one, inner, base) for one, inner in zip(value, pair.groups())]
    match value:
        case BodyFormat():
            return None
        case ResponseFormat():
            return value.values.name
        case Enum():
            return value.name
        case Rules():
            return [to_json(one, "Check") for one in value.checks]
        case _ if annotation in _CLASSES:
            return _fields_to_json(value, base)
        case _ if type(value).__name__ in _CLASSES:
            return {type(value).__name__: _fields_to_json(value, base)}
        case _:
            return cast("Json", value)


def _fields_to_json(value: object, base: Id) -> Json:
    id_ = getattr(value, "id", base)
    found: dict[str, Json] = {}
    for one in _fields_of(type(value)):
        part = getattr(value, one.name)
        if one.name == "id":
            if part != _id_of(value.__class__, getattr(value, "name", ""), base):
                found["id"] = _shortened(part, base)
        elif not _is_empty(one, part):
            found[one.name] = to_json(part, str(one.type), id_)
    return found


def _id_of(class_: type[Any], name: str, base: Id) -> Id:
    """The id that an object has, if it is where most of its class are."""
    return f"{base}/properties/{escape(name)}" if class_ is model.Field else base


def _shortened(id_: Id, base: Id) -> str:
    is_below = base and id_.startswith(f"{base}/")
    return f"+{id_.removeprefix(base)}" if is_below else id_


def from_json(data: Json, annotation: str, base: Id = "") -> Any:
    """The object. Raises ValueError, LookupError, TypeError or AttributeError for data that
    `to_json` has not made."""
    annotation = _plain(annotation)
    if annotation == "BodyFormat":
        return BODY_FORMAT
    if data is None:
        return None
    if annotation == "ResponseFormat":
        return RESPONSE_FORMATS[Values[cast("str", data)]]
    if annotation == "Type":
        return type_from_json(data)
    if annotation == "Rules":
        items = cast("Iterable[Json]", data)
        return Rules(base, tuple(from_json(one, "Check") for one in items))
    if many := _MANY.fullmatch(annotation):
        return tuple(from_json(one, many[1], base) for one in cast("list[Json]", data))
    if named := _NAMED.fullmatch(annotation):
        name, inner = (data, []) if isinstance(data, str) else cast("list[Json]", data)
        return name, from_json(inner, named[1], base)
    if pair := _PAIR.fullmatch(annotation):
        both = zip(cast("list[Json]", data), pair.groups(), strict=True)
        return tuple(from_json(one, inner, base) for one, inner in both)
    if annotation in _CLASSES:
        return _object(_CLASSES[annotation], data, base)
    if isinstance(data, dict) and len(data) == 1 and next(iter(data)) in _CLASSES:
        ((name, inner),) = data.items()
        return _object(_CLASSES[name], inner, base)
    return data


def _object(class_: type[Any], data: Json, base: Id) -> Any:
    if issubclass(class_, Enum):
        return class_[cast("str", data)]
    given = cast("dict[str, Json]", data)
    own = {one.name: one for one in _fields_of(class_)}
    arguments = {name: _empty(one, base) for name, one in own.items()}
    if "id" in own:
        at = _id_of(class_, str(given.get("name", "")), base)
        id_ = str(given.get("id", at))
        base = f"{base}{id_[1:]}" if id_.startswith("+") else id_
        arguments["id"] = base
    for key, value in given.items():
        if key != "id":
            arguments[key] = from_json(value, str(own[key].type), base)
    return class_(**arguments)


def _plain(annotation: str) -> str:
    annotation = annotation.removesuffix(" | None")
    return _ALIASES.get(annotation, annotation)


def _fields_of(class_: type[Any]) -> tuple[Field[Any], ...]:
    return fields(class_)


def _is_empty(field: Field[Any], value: object) -> bool:
    if field.type == "Rules":
        return isinstance(value, Rules) and not value.checks
    empty = _empty(field, "")
    return type(empty) is type(value) and empty == value


def _empty(field: Field[Any], base: Id) -> Any:
    """What a field has that is left out: its default, or what is empty of its type."""
    if field.default is not MISSING:
        return field.default
    annotation = str(field.type)
    if annotation.endswith("None"):
        return None
    if annotation.startswith("tuple") or annotation in _ALIASES:
        return ()
    return {
        "str": "",
        "bool": False,
        "Documentation": Documentation(),
        "Rules": Rules(base, ()),
        "BodyFormat": BODY_FORMAT,
        "ResponseFormat": RESPONSE_FORMATS[Values.DATA],
    }.get(annotation)
