"""JSON data as text: RFC 8259 without white space."""

from __future__ import annotations

import json
from decimal import Decimal
from math import isfinite
from typing import Any, cast

from .unknown import Unknown


def json_text(value: object, *, is_ascii: bool = False, space: str = "") -> str:
    """The text, with this after each comma and colon. A Decimal is a number with all of
    its digits."""

    def text(one: object) -> str:
        return json_text(one, is_ascii=is_ascii, space=space)

    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return json.dumps(value, ensure_ascii=is_ascii)
        case int():
            return str(value)
        case float() if isfinite(value):
            return repr(value)
        case Decimal() if value.is_finite():
            return f"{value:f}"
        case list():
            items = map(text, cast("list[object]", value))
            return f"[{f',{space}'.join(items)}]"
        case dict():
            members = cast("dict[str, Any]", value).items()
            pairs = (f"{text(name)}:{space}{text(one)}" for name, one in members)
            return f"{{{f',{space}'.join(pairs)}}}"
        case _:
            raise Unknown(f"{type(value).__name__} in JSON")


def scalar_text(value: object) -> str:
    """A string as it is; a number or a boolean as in JSON."""
    if isinstance(value, (list, dict)):
        raise Unknown("an array or object inside of a value")
    return value if isinstance(value, str) else json_text(value)
