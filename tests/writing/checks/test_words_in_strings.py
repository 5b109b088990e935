"""A value of the document that is spelled like a variable of a check is no use of it.

object: {enum: [realtime.item]}    value["object"] not in ("realtime.item",)
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from openapi_gen import Options, generate
from tests.support.documents import document, operation, ref

_STRING = re.compile(r""""(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'""")


@pytest.mark.parametrize("word", ["item", "value", "entry", "key", "found", "inner"])
@pytest.mark.parametrize(
    "schema",
    [
        {"type": "string", "enum": ["WORD"]},
        {"type": "string", "enum": ["a WORD", "\"WORD'", "WORD.WORD", "\\WORD"]},
        {"type": "string", "const": "x.WORD"},
        {"type": "string", "pattern": "^WORD$"},
        {"type": "array", "items": {"type": "string", "enum": ["WORD"]}},
        {
            "type": "object",
            "additionalProperties": {"type": "string", "enum": ["WORD"]},
        },
        {"type": "string", "enum": ["WORD", "b"], "minLength": 1},
    ],
)
def test_a_value_that_is_spelled_like_a_variable(
    tmp_path: Path, schema: dict[str, Any], word: str
) -> None:
    other = "z" * len(word)
    found, expected = (
        check(tmp_path, json.loads(json.dumps(schema).replace("WORD", one)))
        for one in (word, other)
    )
    assert _STRING.sub(lambda one: one[0].replace(word, other), found) == expected


def check(folder: Path, schema: dict[str, Any]) -> str:
    """The source of the check of a model with properties of the schema."""
    model = {"type": "object", "properties": {"a": schema, "b": schema}}
    paths = {"/a": {"post": operation("a", body=ref("A"))}}
    text = document({"A": model}, paths=paths, openapi="3.1.0")
    (folder / "spec.json").write_text(text, encoding="utf-8")
    generate(Options(str(folder / "spec.json"), folder / "api", force=True))
    return (
        (folder / "api" / "models" / "a.py").read_text("utf-8").partition("HERE =")[2]
    )
