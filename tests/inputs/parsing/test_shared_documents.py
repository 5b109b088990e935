"""Hostile documents and real ones, if they are beside the repository."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest

from openapi_gen.inputs.parsing import load
from tests.support.command import ROOT
from tests.support.texts import refusal

SHARED = ROOT.parent / "shared"
HOSTILE = SHARED / "hostile"
CORPUS = SHARED / "corpus"

# The cases that parsing refuses; later stages refuse the others.
ABOUT_TEXT = (
    *("I-alias", "I-merge", "I-deep-yaml", "I-dup", "I-tag", "I-num", "I-enc"),
    *("I-ctl", "I-doc", "B-lone"),
)
LATER = ("I-enc-utf7", "I-doc-scalar", "I-doc-null", "I-doc-true")


def hostile_cases() -> list[dict[str, Any]]:
    manifest = HOSTILE / "manifest.json"
    if not manifest.is_file():
        return []
    return cast("list[dict[str, Any]]", json.loads(manifest.read_text())["cases"])


@pytest.mark.parametrize("case", hostile_cases(), ids=lambda case: str(case["id"]))
def test_hostile_documents(case: dict[str, Any]) -> None:
    data = (HOSTILE / case["file"]).read_bytes()
    is_refused_here = (
        case["expect"] == "error"
        and case["id"].startswith(ABOUT_TEXT)
        and case["id"] not in LATER
    )
    if not is_refused_here:
        load(data)
        return
    error = refusal(data)
    assert case["line"] in (None, error.line)
    assert error.pointer.startswith(case["pointer"] or "")


@pytest.mark.parametrize(
    "file", sorted(CORPUS.glob("*.json"))[::10], ids=lambda file: str(file.name)
)
def test_real_json_is_read_as_by_stdlib(file: Path) -> None:
    assert load(file.read_bytes())[0] == json.loads(file.read_bytes())
