"""Names of any length: black finds nothing to change where lines must be opened."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import black
import pytest

from generator import Options, generate
from tests.support.documents import document, operation, ref

LENGTHS = (8, *range(24, 100, 4))


def answers(length: int) -> dict[str, Any]:
    """Answers of each form of annotation, by the name of their operation."""
    long, other = f"L{'o' * length}", f"O{'t' * length}"
    each = {"type": "array", "items": ref(long)}
    both = {"oneOf": [each, {"type": "array", "items": ref(other)}]}
    return {
        "one": ref(long),
        "many": each,
        "either": {"oneOf": [ref(long), ref(other)]},
        "lists": both,
        "map": {"type": "object", "additionalProperties": both},
    }


@pytest.mark.parametrize("length", LENGTHS)
def test_black_changes_nothing(length: int, tmp_path: Path) -> None:
    spec = tmp_path / "spec.json"
    names = [f"L{'o' * length}", f"O{'t' * length}"]
    schemas: dict[str, Any] = {
        name: {"type": "object", "required": [name], "properties": {name: ref(name)}}
        for name in names
    }
    paths = {
        f"/{name}": {"post": operation(name, body=answer, answer=answer)}
        for name, answer in answers(length).items()
    }
    spec.write_text(document(schemas, paths=paths))
    generate(Options(spec=str(spec), output=tmp_path / "client"))
    mode = black.Mode()
    for module in sorted((tmp_path / "client").rglob("*.py")):
        if "runtime" in module.relative_to(tmp_path).parts:
            continue
        text = module.read_text()
        assert black.format_str(text, mode=mode) == text, module
