"""Examples are judged as the package's own validators judge."""

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
    validators,
)
from tests.runtime.validation.json_schema.values import near
from tests.support.documents import document, operation, ref
from tests.support.samples import rules_of, sampled, sampled_file

CASES = 60
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
def test_the_verdict_is_that_of_the_package(
    strategy: Any, version: str, tmp_path: Path
) -> None:
    """So is that of the search for values, which compiles nothing."""
    cases = drawn(strategy, CASES, again=True)
    name = f"judged_{version.replace('.', '_')}_{len(cases[0].schemas)}_{id(strategy)}"
    package = validators(cases, version, tmp_path, name)
    sys.setrecursionlimit(10_000)
    read = sampled_file(tmp_path / f"{name}.json")
    evaluator = Evaluator({**read.api.rules, **read.api.shared}, read.passes)
    for number, case in enumerate(cases):
        validate = getattr(package, f"validate_case{number}")
        schemas = repaired(case.schemas)
        schema, random = schemas["CASE"], Random(case.seed)
        reached = {**schema.get("$defs", {}), **schemas}
        reached |= {"#": schema, "#root": schema, "#T": schema}
        for _ in range(VALUES):
            value = near(schema, reached, random)
            accepted = read.accepts(f"Case{number}", value)
            assert accepted == (not validate(value)), (schema, value)
            rules = rules_of(f"Case{number}")
            assert accepted == evaluator.accepts(rules, value), (schema, value)


def test_only_what_an_example_needs_is_compiled(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {
        name: {"type": "object", "properties": {"a": {"type": "string"}}}
        for name in ("Used", "Other")
    }
    schemas["Used"]["properties"]["part"] = ref("Within")
    schemas["Within"] = {**schemas["Other"], "required": ["a"]}
    read = sampled(document(schemas), tmp_path)
    assert not read.accepts("Used", {"part": {}})
    loaded = {name.rpartition(".")[2] for name in vars(read.checks.modules)["_modules"]}
    assert {"used", "within"} <= loaded
    assert "other" not in loaded


def test_a_schema_that_only_a_response_uses(tmp_path: Path) -> None:
    thing = {"type": "object", "properties": {"a": {"type": "integer", "minimum": 1}}}
    paths = {
        "/things": {"get": operation("get", answer={"type": "array", "items": thing})}
    }
    read = sampled(document({}, paths=paths), tmp_path)
    rules = read.operation.responses[0].rules
    assert read.checks.accepts(rules, [{"a": 1}])
    assert not read.checks.accepts(rules, [{"a": 0}])
    assert not read.checks.accepts(rules, {})


def test_data_that_is_too_deep_is_refused(tmp_path: Path) -> None:
    node = {"type": "object", "additionalProperties": ref("Node")}
    read = sampled(document({"Node": node}), tmp_path)
    value: Any = {}
    value["a"] = value
    assert not read.accepts("Node", value)
