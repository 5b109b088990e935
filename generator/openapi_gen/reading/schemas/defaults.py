"""A schema's default, and whether it is a value of the schema.

Clients only document defaults, so one that the schema forbids does no harm: it is a
warning. It is documented only if its meaning is plain, such as the string "100" for a
number.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from ...model import Id
from ..context import Context
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from .all_of import is_reference, target_of
from .dates import is_date, is_date_time

_ARTICLES = {"array": "an array", "integer": "an integer", "object": "an object"}
_DATES: Mapping[str, Callable[[str], bool]] = {
    "date": is_date,
    "date-time": is_date_time,
}


def default_of(schema: Node, context: Context) -> Node | None:
    """The default, if the schema has one that it allows or whose meaning is plain."""
    default = schema.get("default")
    if default is None or default.value is None or not _is_in_enum(schema, context):
        return None
    types = _types_of(schema)
    fits = not types or any(
        _is_a(default.value, name) or _can_be_read(default.value, name, schema)
        for name in types
    )
    return default if fits else None


def check_default(schema: Node, context: Context) -> None:
    """Reports a default that is not a value of the schema's type, format or enum."""
    default = schema.get("default")
    if default is None or default.value is None:
        return
    types = _types_of(schema)
    if types and not any(_is_a(default.value, name) for name in types):
        wanted = " or ".join(_ARTICLES.get(name, f"a {name}") for name in types)
        message = f"default {_shown(default.value)} is not {wanted}"
        if not any(_can_be_read(default.value, name, schema) for name in types):
            message += ": ignored"
        context.diagnostics.warning(default.place, "default-type", message)
    elif not _is_in_enum(schema, context):
        message = f"default {_shown(default.value)} is not in the enum: ignored"
        context.diagnostics.warning(default.place, "default-not-in-enum", message)
    elif isinstance(default.value, str):
        _check_date(default, context.format_of(schema), context)


def _is_in_enum(schema: Node, context: Context) -> bool:
    """Whether the default is a value of the schema's enum, if it has one."""
    values = _enum_of(schema, context, set())
    default = schema.literal("default")
    if values is None or any(_equal(default, value) for value in values):
        return True
    items = default if is_list(default) else ()  # an array, as forms send it
    return bool(items) and all(any(_equal(i, v) for v in values) for i in items)


def _enum_of(schema: Node, context: Context, seen: set[Id]) -> list[Any] | None:
    """The values of an enum, also through a reference and `allOf`; None without one."""
    if schema.id in seen:
        return None
    seen.add(schema.id)
    values = schema.literal("enum")
    if is_list(values):
        return values
    inner = [target_of(schema, context)] if is_reference(schema) else []
    for node in (*inner, *schema.elements("allOf")):
        found = None if node is None else _enum_of(node, context, seen)
        if found is not None:
            return found
    return None


def _equal(one: object, other: object) -> bool:
    """JSON's equality, in which true is not 1."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _check_date(default: Node, format_: str, context: Context) -> None:
    if format_ not in _DATES:
        return
    if _DATES[format_](default.value) or _is_iso_8601(default.value):
        return
    text = default.value.strip()
    message = f"default {_shown(text)} is not a {format_}"
    if not text or text.isalpha():  # "now", "today"
        message += "; describe it in the description instead"
    context.diagnostics.warning(default.place, "default-format", message)


def _is_iso_8601(text: str) -> bool:
    """Whether a date is clear, though not in the form that the format asks for."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _types_of(schema: Node) -> list[str]:
    names = schema.literal("type")
    if isinstance(names, str):
        return [names]
    return [n for n in names if isinstance(n, str)] if is_list(names) else []


def _is_a(value: object, type_: str) -> bool:
    match value:
        case bool():
            return type_ == "boolean"
        case int():
            return type_ in ("integer", "number")
        case float():
            return type_ == "number" or type_ == "integer" and value.is_integer()
        case str():
            return type_ in ("string", "file")
        case _ if is_list(value):
            return type_ == "array"
        case _:
            return type_ == "object" and is_object(value)


def _can_be_read(value: Any, type_: str, schema: Node) -> bool:
    """Whether the meaning of a value of another type is clear."""
    if not isinstance(value, str) or type_ in ("string", "object"):
        return True  # mostly an example, or what a form sends
    if not value.strip() or _is_json(value):
        return True
    items = schema.get("items")
    kinds = _types_of(items) if items is not None else []
    if type_ != "array":
        return False
    return not kinds or "string" in kinds or all(map(_is_json, value.split(",")))


def _is_json(text: str) -> bool:
    """Whether a string is a quoted value, such as "100", "False" or "[1, 2]"."""
    if text in ("True", "False", "None"):
        return True
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:56]} ..."
