"""Repairs of the root, the Info Object and servers."""

from __future__ import annotations

from typing import Any

from .build import document


def _without(name: str, found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if key != name}


_VARIABLE = {"url": "https://{a}.example", "variables": {"a": {"enum": ["b", "c"]}}}

EXAMPLES = {
    "add_info": [_without("info", document("3.1"))],
    "add_paths": [
        _without("paths", document("3.0", components={"schemas": {"A": {}}}))
    ],
    "add_title_and_version": [document("3.2", info={"title": "T"})],
    "add_variable_default": [document("3.0", servers=[_VARIABLE])],
    "fix_host": [document("2.0", host="https://example.com/")],
    "fix_base_path": [document("2.0", host="example.com", basePath="v1")],
}
