"""`type`: spellings of other languages, and formats in its place."""

from __future__ import annotations

from ....documents.json_types import is_list
from ..repair_context import RepairContext, shown

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


def mend_type(repair: RepairContext) -> None:
    """A spelling that has one reading; a list of types in OpenAPI 3.0 is read as it is."""
    written = repair.members.get("type")
    if isinstance(written, str) and not (repair.is_swagger and written == "file"):
        found = _read(written)
        if found is not None:
            _replace(repair, written, *found)
    elif is_list(written) and not repair.is_modern:
        if all(name in _TYPES for name in written) and written:
            repair.settle(
                "FIXME", "a list of types belongs to OpenAPI 3.1: it is read so", "type"
            )


def _read(written: str) -> tuple[str, str] | None:
    """The type and format that a wrong spelling means; None where there is none."""
    if written in _TYPES:
        return None
    word = written.strip().lower()
    return (word, "") if word in _TYPES else _SPELLINGS.get(word)


def _replace(repair: RepairContext, written: str, name: str, format_: str) -> None:
    members = repair.members
    if name:
        members["type"] = name
    else:
        del members["type"]
    if format_:
        members.setdefault("format", format_)
    meant = f"{name!r} with the format {format_!r}" if format_ else repr(name)
    meant = meant if name else "any type"
    repair.warn("FIXME", f"{shown(written)} is no type: it is read as {meant}", "type")
