"""Checks that a schema's default is a value of its type.

Clients only document defaults, so a default of another type does no harm if its meaning
is plain, such as the string "100" for a number: that is a warning. A string that cannot
be read as a value of the type is an error.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from ..context import Context
from ..documents.json_types import is_list, is_object
from ..documents.node import Node
from .dates import is_date, is_date_time

_ARTICLES = {"array": "an array", "integer": "an integer", "object": "an object"}
_DATES: Mapping[str, Callable[[str], bool]] = {
    "date": is_date,
    "date-time": is_date_time,
}


def check_default(schema: Node, context: Context) -> None:
    """Reports a default that is not a value of the schema's type or format."""
    default = schema.get("default")
    types = _types_of(schema)
    if default is None or default.value is None or not types:
        return
    if any(_is_a(default.value, name) for name in types):
        if isinstance(default.value, str):
            _check_date(default, context.format_of(schema), context)
        return
    shown = _shown(default.value)
    wanted = " or ".join(_ARTICLES.get(name, f"a {name}") for name in types)
    message = f"default {shown} is not {wanted}"
    if any(_can_be_read(default.value, name, schema) for name in types):
        context.diagnostics.warning(default.place, "default-type", message)
    else:
        message += "; correct or remove it"
        context.diagnostics.error(default.place, "default-type", message)


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
    else:
        message += "; correct or remove it"
        context.diagnostics.error(default.place, "default-format", message)


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
