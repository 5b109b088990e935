"""Names of any length: black finds nothing to change where lines must be opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import black
import pytest

from openapi_gen import Options, generate
from openapi_gen.writing.source.layout import WIDTH
from tests.support.documents import document, operation, ref

LENGTHS = range(20, 92)  # a line is too long in one way at one or two of them alone


def responses(length: int) -> dict[str, Any]:
    """A response for each form of annotation, by the name of its operation."""
    long, other = f"L{'o' * length}", f"O{'t' * length}"
    each = {"type": "array", "items": ref(long)}
    both = {"oneOf": [each, {"type": "array", "items": ref(other)}]}
    return {
        "one": ref(long),
        "many": each,
        "either": {"oneOf": [ref(long), ref(other)]},
        "lists": both,
        "mapped": {"type": "object", "additionalProperties": ref(long)},
        "map": {"type": "object", "additionalProperties": both},
        "nested": {"type": "array", "items": each},
        "maybe": {"anyOf": [each, {"type": "null"}]},
    }


def pages(length: int) -> dict[str, Any]:
    """Operations that page: by a link in a header, and by a cursor."""
    each = {"type": "array", "items": ref(f"L{'o' * length}")}
    page = {
        "type": "object",
        "properties": {"data": each, "next_cursor": {"type": "string"}},
    }
    linked = operation("linked", answer=each)
    link = {"Link": {"schema": {"type": "string"}}}
    linked["responses"]["200"]["headers"] = link
    linked["parameters"] = [
        {"name": "page", "in": "query", "schema": {"type": "integer"}}
    ]
    follow = operation("followed", answer=page)
    follow["parameters"] = [
        {"name": "cursor", "in": "query", "schema": {"type": "string"}}
    ]
    return {"linked": linked, "followed": follow}


@pytest.mark.parametrize("length", LENGTHS)
def test_black_changes_nothing(length: int, tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    names = [f"L{'o' * length}", f"O{'t' * length}"]
    schemas: dict[str, Any] = {
        name: {"type": "object", "required": [name], "properties": {name: ref(name)}}
        for name in names
    }
    paths = {
        f"/{name}": {"post": operation(name, body=schema, answer=schema)}
        for name, schema in responses(length).items()
    }
    paths |= {f"/{name}/pages": {"get": page} for name, page in pages(length).items()}
    for item in paths.values():  # a file for each: a line too long hides no other
        for method in item.values():
            method["tags"] = [method["operationId"]]
    spec.write_text(document(schemas, paths=paths, openapi="3.1.0"))
    generate(Options(spec=str(spec), output=tmp_path / "client"))
    mode = black.Mode()
    for module in sorted((tmp_path / "client").rglob("*.py")):
        if "runtime" in module.relative_to(tmp_path).parts:
            continue
        text = module.read_text()
        if module.stem in ("linked", "followed"):
            assert f"def {module.stem}_pages(" in text
        if max(map(len, text.splitlines())) > WIDTH:
            continue  # black has run on it
        assert black.format_str(text, mode=mode) == text, module
