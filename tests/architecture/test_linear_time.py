"""Time is linear in the size of a document: no function is called more often for each
operation of a larger one. A loop over all models for each tag, for instance, would be.
"""

from __future__ import annotations

import cProfile
import pstats
from pathlib import Path
from typing import Any

import pytest

from openapi_gen import Options, generate
from tests.support.documents import document, operation, ref

FEW, MANY = 15, 60
_SLACK = 200  # calls that depend on the numbers of digits, and on caches


@pytest.mark.parametrize("has_pages", [False, True])
def test_no_function_is_called_more_often_for_each_operation(
    tmp_path: Path, has_pages: bool
) -> None:
    _calls(tmp_path / "first", range(100, 105), has_pages)  # fills caches
    few = _calls(tmp_path / "few", range(200, 200 + FEW), has_pages)
    many = _calls(tmp_path / "many", range(300, 300 + MANY), has_pages)
    assert len(many) > 1_000
    growing = {
        function: (few[function], calls)
        for function, calls in many.items()
        if function in few and calls > 1.2 * few[function] * MANY / FEW + _SLACK
    }
    assert not growing


def _calls(folder: Path, numbers: range, has_pages: bool) -> dict[str, int]:
    """How often each function is called, also each step of a generator expression.

    Not those that were made of strings: they have places in common.
    """
    folder.mkdir()
    spec = folder / "spec.json"
    options = Options(str(spec), folder / "client")
    tags = len(numbers)
    if has_pages:  # each of which lists all tags
        options.docs, options.tests = folder / "site", folder / "tests"
        tags = 3
    spec.write_text(_document(numbers, tags), encoding="utf-8")
    profile = cProfile.Profile()
    profile.runcall(generate, options)
    found: Any = pstats.Stats(profile)
    return {
        f"{Path(file).name}:{line} {name}": row[1]
        for (file, line, name), row in found.stats.items()
        if not file.startswith("<")
    }


def _document(numbers: range, tags: int) -> str:
    """Operations with parameters, bodies and responses of their own."""
    schemas: dict[str, Any] = {
        "Shared": {"type": "object", "properties": {"id": {"type": "integer"}}}
    }
    paths: dict[str, Any] = {}
    for index in numbers:
        text = {"type": "string", "maxLength": 9, "description": f"Text {index}."}
        kinds = {"enum": ["a", f"b{index}"]}
        schemas[f"Base{index}"] = {
            "type": "object",
            "required": ["kind"],
            "properties": {"kind": kinds, f"name{index}": text, "more": ref("Shared")},
        }
        schemas[f"Thing{index}"] = {
            "allOf": [
                ref(f"Base{index}"),
                {"type": "object", "properties": {"at": {"format": "date"}}},
            ]
        }
        either = {"oneOf": [ref(f"Base{index}"), ref(f"Thing{index}"), text]}
        paths[f"/things{index}/{{id}}"] = {
            "put": {
                **operation(f"put_{index}", body=ref(f"Thing{index}"), answer=either),
                "tags": [f"tag {index % tags}"],
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": text},
                    {"name": "kind", "in": "query", "schema": kinds},
                ],
            }
        }
    return document(schemas, paths=paths, openapi="3.1.0")
