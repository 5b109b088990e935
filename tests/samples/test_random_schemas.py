"""Values of random schemas: each is accepted by the client, and few are missed."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from openapi_gen.samples.evaluation import Evaluator
from tests.runtime.validation.json_schema.schemas import (
    old_components,
    resources,
    tagged_components,
)
from tests.runtime.validation.json_schema.test_against_jsonschema_rs import (
    drawn,
    repaired,
)
from tests.runtime.validation.json_schema.values import near
from tests.support.documents import document
from tests.support.samples import id_of, rules_of, sampled

CASES = 100
VALUES = 12


@pytest.mark.parametrize(
    ("strategy", "version"),
    [
        (resources(), "3.1.0"),
        (old_components(), "3.0.3"),
        (tagged_components(), "3.0.3"),
    ],
    ids=["3.1", "3.0", "tagged"],
)
def test_what_is_made_is_accepted(strategy: Any, version: str, tmp_path: Path) -> None:
    cases = drawn(strategy, CASES, again=True)
    schemas = {
        key: schema
        for number, case in enumerate(cases)
        for key, schema in case.named(f"Case{number}").items()
    }
    sys.setrecursionlimit(10_000)
    read = sampled(document(schemas, openapi=version), tmp_path)
    evaluator = Evaluator({**read.api.rules, **read.api.shared}, read.passes)
    missed = 0
    for number, case in enumerate(cases):
        sample = read.samples.schema(id_of(f"Case{number}"))
        if sample is not None:
            assert read.accepts(f"Case{number}", sample.value)
            assert evaluator.accepts(rules_of(f"Case{number}"), sample.value)
            continue
        own = repaired(case.schemas)
        schema, random = own["CASE"], Random(case.seed)
        reached = {**schema.get("$defs", {}), **own}
        reached |= {"#": schema, "#root": schema, "#T": schema}
        values = [near(schema, reached, random) for _ in range(VALUES)]
        missed += any(read.accepts(f"Case{number}", value) for value in values)
    assert missed <= CASES // 50
