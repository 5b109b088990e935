"""The JSON Schema of the configuration, for editors: the table of keys in another form.

It is of draft 7, which SchemaStore, taplo and tombi read.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..change_rules import RULES
from ..diagnostics.explanations import explanations
from ..formats import FORMATS
from ..stream_formats import STREAM_FORMATS
from .keys import FOLDERS, KEYS, Key
from .project import COMMANDS, client_pattern
from .values import PAGE_STYLES, PAGINATION, SEVERITIES

_STRINGS = {"type": "array", "items": {"type": "string"}}
_TABLE = {"type": "object", "additionalProperties": {"type": "string"}}
_TYPES: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "path": {"type": "string"},
    "location": {"type": "string"},
    "strings": _STRINGS,
    "paths": _STRINGS,
    "steps": {"type": "array", "items": {"type": "string", "pattern": r"\{output\}"}},
    "string table": _TABLE,
    "path table": _TABLE,
    "switch": {"type": "boolean", "default": False},
    "integer": {"type": "integer", "minimum": 1, "default": 1},
}


def schema() -> dict[str, Any]:
    """The schema of `[tool.openapi-gen]`, and of all of an `openapi-gen.toml`."""
    client = {
        "type": "object",
        "description": "a client, with settings over the common ones",
        "required": ["spec"],
        "anyOf": [{"required": [key]} for key in FOLDERS],
        "additionalProperties": False,
        "properties": _properties(of_client=True),
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "openapi-gen",
        "description": "Settings of openapi-gen, the generator of Python clients.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **_properties(of_client=False),
            "clients": {
                "type": "object",
                "description": "clients, by their names",
                "propertyNames": {
                    "pattern": f"^{client_pattern()}$",
                    "not": {"enum": list(COMMANDS)},
                },
                "additionalProperties": client,
            },
        },
    }


def _properties(of_client: bool) -> dict[str, Any]:
    return {
        key.name: {"description": key.help, **_value(key)}
        for key in KEYS
        if not (of_client and key.scope == "project")
    }


def _value(key: Key) -> dict[str, Any]:
    """The schema of a key's value."""
    match key.name:
        case "formats":
            known = {"enum": ["off", *FORMATS]}
            return {"type": "object", "additionalProperties": known}
        case "diagnostics":
            return _severities(explanations())
        case "change-rules":
            return _severities(RULES)
        case "pagination":
            styles = [_pagination(style) for style in PAGE_STYLES]
            return {"type": "object", "additionalProperties": {"anyOf": styles}}
        case "streams":
            format = {"enum": list(STREAM_FORMATS)}
            settings = {
                "type": "object",
                "required": ["format"],
                "additionalProperties": False,
                "properties": {"format": format, "items": {"type": "string"}},
            }
            return {
                "type": "object",
                "additionalProperties": {"anyOf": [format, settings]},
            }
        case "path-segments":
            return {"type": "object", "additionalProperties": _STRINGS}
        case _ if key.choices:
            return {"enum": list(key.choices), "default": key.choices[0]}
        case _:
            return _TYPES[key.type]


def _severities(codes: Iterable[str]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {code: {"enum": list(SEVERITIES)} for code in codes},
    }


def _pagination(style: str) -> dict[str, Any]:
    words = {str: "string", int: "integer"}
    settings = {name: {"type": words[PAGINATION[name]]} for name in PAGE_STYLES[style]}
    return {
        "type": "object",
        "required": ["style"],
        "additionalProperties": False,
        "properties": {"style": {"const": style}, **settings},
    }
