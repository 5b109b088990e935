"""The JSON Schema of the report that `--output-format json` prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def _object(**properties: Any) -> dict[str, Any]:
    """An object; a name that ends in an underscore is of an optional property."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [name for name in properties if not name.endswith("_")],
        "properties": {name.rstrip("_"): value for name, value in properties.items()},
    }


def _list(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


_TEXT = {"type": "string"}
_TEXT_OR_NULL = {"type": ["string", "null"]}
_NUMBER_OR_NULL = {"type": ["integer", "null"], "minimum": 1}
_SEVERITY = {"enum": ["error", "warning", "note"]}
_FILES = _object(written=_list(_TEXT), unchanged=_list(_TEXT), removed=_list(_TEXT))
_CLIENT = {
    "package": _TEXT_OR_NULL,
    "operations": _list(_object(pointer=_TEXT, method=_TEXT, path=_TEXT, python=_TEXT)),
    "models": {"type": "integer", "minimum": 0},
    "files": _FILES,
    "docs_": _FILES,
    "tests_": _FILES,
    "runtime_": _FILES,
    "diagnostics": _list(
        _object(
            severity=_SEVERITY,
            code=_TEXT,
            file=_TEXT_OR_NULL,
            line=_NUMBER_OR_NULL,
            column=_NUMBER_OR_NULL,
            pointer=_TEXT_OR_NULL,
            message=_TEXT,
        )
    ),
    "changes_": _object(
        step={"enum": ["none", "patch", "minor", "major"]},
        breaking={"type": "boolean"},
        changes=_list(
            _object(
                rule=_TEXT,
                severity=_SEVERITY,
                breaks={"enum": ["nothing", "python", "wire"]},
                subject=_TEXT,
                message=_TEXT,
                document={"enum": ["old", "new"]},
                file=_TEXT,
                line=_NUMBER_OR_NULL,
                column=_NUMBER_OR_NULL,
                pointer=_TEXT,
            )
        ),
    ),
}
REPORT: Mapping[str, Any] = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "title": "Report of openapi-gen",
    "oneOf": [
        _object(version=_TEXT, **_CLIENT),
        _object(version=_TEXT, clients=_list(_object(client=_TEXT_OR_NULL, **_CLIENT))),
    ],
}
