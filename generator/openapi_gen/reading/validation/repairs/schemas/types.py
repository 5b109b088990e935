"""`type`: spellings of other languages, and formats in its place."""

from __future__ import annotations

from ....documents.json_types import is_list
from ..repair import ALL_VERSIONS, BEFORE_3_1, of_schemas
from ..repair_context import RepairContext, shown
from ..trigger import Members

_TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
_SPELLINGS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("int", "long", "short", "bigint"), ("integer", "")),
    "int32": ("integer", "int32"),
    "int64": ("integer", "int64"),
    **dict.fromkeys(("float", "double"), ("number", "")),
    "decimal": ("number", ""),
    "bool": ("boolean", ""),
    **dict.fromkeys(("str", "text", "char", "varchar"), ("string", "")),
    "date": ("string", "date"),
    **dict.fromkeys(("datetime", "date-time", "timestamp"), ("string", "date-time")),
    "time": ("string", "time"),
    **dict.fromkeys(("uuid", "guid"), ("string", "uuid")),
    "uri": ("string", "uri"),
    "url": ("string", "uri"),
    "email": ("string", "email"),
    "password": ("string", "password"),
    **dict.fromkeys(("file", "binary"), ("string", "binary")),
    "byte": ("string", "byte"),
    **dict.fromkeys(("dict", "map", "hash", "hashmap", "json"), ("object", "")),
    **dict.fromkeys(("list", "arr"), ("array", "")),
    **dict.fromkeys(("none", "nil"), ("null", "")),
    **dict.fromkeys(("any", "mixed", ""), ("", "")),
}


def replace_type(context: RepairContext) -> None:
    """A spelling that has one meaning."""
    written = context.members.get("type")
    if not isinstance(written, str) or context.is_swagger and written == "file":
        return
    meant = _meaning(written)
    if meant is None:
        return
    type_, format_ = meant
    if type_:
        context.members["type"] = type_
    else:
        del context.members["type"]
    if format_:
        context.members.setdefault("format", format_)
    shown_type = shown(type_) if type_ else "any type"
    shown_type += f" with format {shown(format_)}" if format_ else ""
    message = f"invalid type {shown(written)}: treated as {shown_type}"
    context.warn("unknown-type", message, "type")


def accept_list_of_types(context: RepairContext) -> None:
    written = context.members.get("type")
    if is_list(written) and written and all(name in _TYPES for name in written):
        message = "a list of types requires OpenAPI 3.1: treated as in that version"
        context.accept("newer-keyword", message, "type")


def _meaning(written: str) -> tuple[str, str] | None:
    """The type and format that a wrong spelling means; None where there is none."""
    if written in _TYPES:
        return None
    word = written.strip().lower()
    return (word, "") if word in _TYPES else _SPELLINGS.get(word)


_UNKNOWN = {"type": "string", "not": {"enum": _TYPES}}

REPAIRS = (
    of_schemas(replace_type, ALL_VERSIONS, Members({"type": _UNKNOWN})),
    of_schemas(accept_list_of_types, BEFORE_3_1, Members({"type": {"type": "array"}})),
)
