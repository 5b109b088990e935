"""Methods with the names of builtins, which annotations of their class use."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.support.documents import document
from tests.support.packages import Packages

NAMES = "bool bytes dict float int list object property set str tuple type".split()
STRING = {"type": "string"}
PARAMETERS = [
    {"name": name, "in": "query", "schema": schema}
    for name, schema in {
        "texts": {"type": "array", "items": STRING},
        "numbers": {"type": "object", "additionalProperties": {"type": "integer"}},
        "flag": {"type": "boolean"},
        "ratio": {"type": "number"},
        "cursor": STRING,
    }.items()
]


def operation(name: str, content: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": f"things_{name}",
        "tags": ["things"],
        "parameters": PARAMETERS,
        "requestBody": {"content": {"application/octet-stream": {}}},
        "responses": {"200": {"description": "Done", "content": content}},
    }


def test_annotations_say_builtins(packages: Packages) -> None:
    page = {"items": {"type": "array", "items": STRING}, "next_cursor": STRING}
    content = {"application/json": {"schema": {"type": "object", "properties": page}}}
    paths = {f"/{name}": {"post": operation(name, content)} for name in NAMES}
    api = packages.load("builtin_methods", document(paths=paths))
    folder = Path(str(api.__file__)).parent
    assert packages.mypy("-p", folder.name, cwd=folder.parent) == ""
    module = importlib.import_module(f"{api.__name__}.api.things")
    for class_ in (module.Things, module.AsyncThings):
        for name in NAMES:
            signature = inspect.signature(getattr(class_, name), eval_str=True)
            assert signature.parameters["texts"].annotation == Sequence[str] | None
