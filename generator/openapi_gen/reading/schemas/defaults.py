"""Whether a schema's default is one: what cannot be read as a value of the type.

The client only tells people of defaults, so one of another type that is plainly meant,
as the text "100" for a number, does no harm and gets a warning. A text that no reading
turns into a value of the type is not the default of anything.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from ..context import Context
from ..documents.json_types import is_list, is_object
from ..documents.node import Node

_PLURALS = {"array": "list"}


def check_default(schema: Node, context: Context) -> None:
    """Tells of a default that is no value of the schema's type or format."""
    default = schema.get("default")
    types = _types_of(schema)
    if default is None or default.value is None or not types:
        return
    if any(_is_a(default.value, name) for name in types):
        if isinstance(default.value, str):
            _check_date(default, context.format_of(schema), context)
        return
    shown = _shown(default.value)
    wanted = " or ".join(_PLURALS.get(name, name) for name in types)
    if any(_can_be_read(default.value, name, schema) for name in types):
        message = f"the default {shown} is no {wanted}; write it as one"
        context.diagnostics.warning(default.place, "FIXME", message)
    else:
        message = f"the default {shown} is no {wanted}; correct or remove it"
        context.diagnostics.error(default.place, "FIXME", message)


def _check_date(default: Node, format_: str, context: Context) -> None:
    if format_ not in ("date", "date-time") or _is_date(default.value):
        return
    text = default.value.strip()
    message = f"the default {_shown(text)} is no {format_}"
    if not text or text.isalpha():  # "now", "today"
        message += ": say in the description what is meant"
        context.diagnostics.warning(default.place, "FIXME", message)
    else:
        context.diagnostics.error(
            default.place, "FIXME", f"{message}; correct or remove it"
        )


def _is_date(text: str) -> bool:
    try:
        dt.datetime.fromisoformat(text)
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
    """Whether it is at least clear what was meant."""
    if not isinstance(value, str) or type_ in ("string", "object"):
        return True  # an example, most often, or what a form sends
    if not value.strip() or _is_json(value):
        return True
    items = schema.get("items")
    kinds = _types_of(items) if items is not None else []
    if type_ != "array":
        return False
    return not kinds or "string" in kinds or all(map(_is_json, value.split(",")))


def _is_json(text: str) -> bool:
    """Whether a text is a value in quotes, such as "100", "False" or "[1, 2]"."""
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
