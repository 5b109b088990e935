"""The schemas of the JSON Schema Test Suite: each that a value can satisfy has one."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from openapi_gen.diagnostics.collector import Refused
from openapi_gen.samples.evaluation import Evaluator
from tests.support.command import ROOT
from tests.support.documents import document
from tests.support.samples import Sampled, id_of, rules_of, sampled

SUITE = ROOT.parent / "shared" / "json-schema-test-suite" / "tests"
FILES = sorted(SUITE.glob("draft2020-12/*.json")) + sorted(SUITE.glob("draft4/*.json"))

SLOW = pytest.mark.slow


@pytest.mark.skipif(not FILES, reason="the test suite is not here")
@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=() if path.stem in ("allOf", "contains") else SLOW)
        for path in FILES
    ],
    ids=lambda path: f"{path.parent.name}-{path.stem}",
)
def test_every_schema_has_a_value(path: Path, tmp_path: Path) -> None:
    version = "3.0.3" if path.parent.name == "draft4" else "3.1.0"
    sys.setrecursionlimit(10_000)
    for group in json.loads(path.read_bytes()):
        schema: Any = group["schema"]
        if isinstance(schema, dict) and "metaschema" not in schema.get("$schema", ""):
            schema.pop("$schema", None)
        try:
            read = sampled(document({"Thing": schema}, openapi=version), tmp_path)
        except Refused:
            continue
        if id_of("Thing") not in read.api.rules:
            continue
        check(read, group)


def check(read: Sampled, group: Any) -> None:
    evaluator = Evaluator({**read.api.rules, **read.api.shared}, read.passes)
    values = [test["data"] for test in group["tests"]]
    for value in values:
        accepted = read.accepts("Thing", value)
        assert accepted == evaluator.accepts(rules_of("Thing"), value), (group, value)
    sample = read.samples.schema(id_of("Thing"))
    if sample is not None:
        assert read.accepts("Thing", sample.value), group
    else:
        assert not any(read.accepts("Thing", value) for value in values), group
