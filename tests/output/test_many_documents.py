"""A process that generates many clients compiles templates and schemas once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
import jsonschema_rs
import pytest

from openapi_gen import Options, generate
from tests.support.documents import document, operation, ref


def test_the_second_document_compiles_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        paths = {f"/{number}": {"get": operation("get_thing", answer=ref("Thing"))}}
        (tmp_path / f"{number}.json").write_text(document(paths=paths))
    generate(Options(tmp_path / "0.json", tmp_path / "first"))

    def compiled(*given: Any, **named: Any) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr(jinja2.Environment, "compile", compiled)
    monkeypatch.setattr(jsonschema_rs, "validator_for", compiled)
    report = generate(Options(tmp_path / "1.json", tmp_path / "second"))
    assert [one["path"] for one in report.operations] == ["/1"]
