"""The JSON Schema of the report describes every report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from openapi_gen.cli.report_schema import REPORT
from tests.support.command import configure, gen
from tests.support.documents import document


@pytest.fixture(scope="module")
def validator() -> Any:
    jsonschema_rs.meta.validate(REPORT)
    return jsonschema_rs.validator_for(REPORT)


@pytest.fixture(autouse=True)
def project(tmp_path: Path) -> None:
    (tmp_path / "spec.json").write_text(document({"A": {"enum": []}}))
    (tmp_path / "former.json").write_text(document({"A": {}, "B": {"type": "string"}}))
    (tmp_path / "bad.json").write_text(document({"A": {"$ref": "#/none"}}))
    text = '[tool.openapi-gen.clients.{0}]\nspec = "{0}.json"\noutput = "out/{0}"\n'
    configure(tmp_path, text.format("spec") + text.format("bad"))


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["spec"],
        ["bad"],
        ["none.json"],
        ["spec.json", "-o", "api", "--docs", "pages"],
        ["spec.json", "-o", "no-name"],
        ["spec", "--check"],
        ["spec", "--changes-from", "former.json"],
        ["spec", "bad", "--diff", "--jobs", "2"],
    ],
)
def test_a_report(tmp_path: Path, validator: Any, arguments: list[str]) -> None:
    run = gen(*arguments, "--output-format", "json", cwd=tmp_path)
    report = json.loads(run.out)
    assert list(validator.iter_errors(report)) == []
    report["other"] = 1
    assert not validator.is_valid(report)


def test_the_command_prints_the_schema(tmp_path: Path) -> None:
    run = gen("config", "schema", "report", cwd=tmp_path)
    assert (run.code, json.loads(run.out)) == (0, REPORT)
