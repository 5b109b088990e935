"""The generated validators and jsonschema-rs agree on random data.

hypothesis draws the schemas. Documents hold some hundred of them, so that `gen` runs only
a few times. Data near each schema is made from a drawn seed.
"""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from openapi_gen import Options, generate

from .schemas import old_components, resources
from .values import near

VALUES = 18  # for each schema
IN_ONE = 200  # schemas of one document


@dataclass(frozen=True)
class Case:
    """A schema `CASE`, the schemas that it refers to, and the seed of its data."""

    schemas: dict[str, Any]
    seed: int

    def named(self, name: str) -> dict[str, Any]:
        """The schemas as components, `CASE` being called `name`."""
        return json.loads(json.dumps(self.schemas).replace("CASE", name))


Judge = Callable[[Case], jsonschema_rs.Draft202012Validator]


def drawn(
    strategy: st.SearchStrategy[dict[str, Any]], count: int, again: bool
) -> list[Case]:
    """Cases: the same each time with `again`, otherwise new ones."""
    cases: list[Case] = []

    @settings(
        max_examples=count,
        derandomize=again,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy, st.integers(0, 2**32))
    def collect(schemas: dict[str, Any], seed: int) -> None:
        cases.append(Case(schemas, seed))

    collect()
    return cases


def validators(cases: list[Case], version: str, folder: Path, name: str) -> Any:
    """The validators of a package `name` in `folder`, whose components are the cases."""
    schemas = {
        key: schema
        for number, case in enumerate(cases)
        for key, schema in case.named(f"Case{number}").items()
    }
    document = {
        "openapi": version,
        "info": {"title": "Random", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    spec = folder / f"{name}.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    limit = sys.getrecursionlimit()
    sys.path.insert(0, str(folder))
    try:
        generate(Options(str(spec), folder / name))
        return importlib.import_module(f"{name}.validators")
    finally:
        sys.path.remove(str(folder))
        sys.setrecursionlimit(limit)  # gen needs more than validators may count on


def disagreements(cases: list[Case], package: Any, judge: Judge) -> Iterator[str]:
    """The disagreements, as text to read and try."""
    for number, case in enumerate(cases):
        ours, theirs = getattr(package, f"validate_case{number}"), judge(case)
        schema, random = case.schemas["CASE"], Random(case.seed)
        reached = {**schema.get("$defs", {}), **case.schemas}
        reached |= {"#": schema, "#root": schema, "#T": schema}
        for _ in range(VALUES):
            value = near(schema, reached, random)
            found = ours(value)
            if (not found) != theirs.is_valid(value):
                shown = "; ".join(map(str, found)) or "valid"
                yield f"{json.dumps(case.schemas)}\n  {json.dumps(value)}\n  ours: {shown}"


def judge_of_resources(case: Case) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        case.schemas["CASE"], validate_formats=True
    )


def judge_of_old_components(case: Case) -> jsonschema_rs.Draft202012Validator:
    schemas = {name: modern(schema) for name, schema in case.schemas.items()}
    schema = {"$ref": "#/components/schemas/CASE", "components": {"schemas": schemas}}
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def modern(schema: Any) -> Any:
    """A Schema Object of OpenAPI 3.0.4 (section 4.7.24) in the terms of 2020-12."""
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        reference = {"$ref": schema["$ref"]}
        if schema.get("nullable"):  # meant, although the standard ignores it here
            return {"anyOf": [{"type": "null"}, reference]}
        return reference
    schema = _with_enum_of_items(schema)
    result = {key: _modern_value(key, value) for key, value in schema.items()}
    if result.pop("nullable", False) and "type" in schema:
        result["type"] = [schema["type"], "null"]
        if "enum" in schema:  # nobody writes null into it
            result["enum"] = [*schema["enum"], None]
    for end in ("inimum", "aximum"):
        if result.pop(f"exclusiveM{end}", False) and f"m{end}" in result:
            result[f"exclusiveM{end}"] = result.pop(f"m{end}")
    if schema.get("nullable") and not {"allOf", "anyOf", "oneOf"}.isdisjoint(schema):
        return {"anyOf": [{"type": "null"}, result]}  # meant of the whole, too
    return result


def _with_enum_of_items(schema: dict[str, Any]) -> dict[str, Any]:
    """The enum of an array that lists no arrays is meant for its items."""
    values, items = schema.get("enum"), schema.get("items", {})
    if schema.get("type") != "array" or not values or not isinstance(items, dict):
        return schema
    if any(value is None or isinstance(value, list) for value in values):
        return schema
    if "$ref" in items or "enum" in items:
        return schema
    others = {key: value for key, value in schema.items() if key != "enum"}
    return {**others, "items": {**items, "enum": values}}


def _modern_value(keyword: str, value: Any) -> Any:
    if keyword == "properties":
        return {name: modern(member) for name, member in value.items()}
    if keyword in ("allOf", "anyOf", "oneOf"):
        return [modern(member) for member in value]
    if keyword in ("not", "items", "additionalProperties"):
        return modern(value)
    return value


KINDS = {
    "3.1.0": (resources(), judge_of_resources),
    "3.0.4": (old_components(), judge_of_old_components),
}


def compare(version: str, count: int, folder: Path, again: bool) -> None:
    strategy, judge = KINDS[version]
    cases = drawn(strategy, count, again)
    wrong: list[str] = []
    for start in range(0, len(cases), IN_ONE):
        some = cases[start : start + IN_ONE]
        name = f"random_{version.replace('.', '')}_{count}_{start}"
        package = validators(some, version, folder, name)
        wrong += disagreements(some, package, judge)
    assert len(cases) > 0.9 * count
    shown = "\n".join(wrong[:10])
    assert not wrong, f"{len(wrong)} of {len(cases) * VALUES}\n{shown}"


@pytest.mark.parametrize("version, count", [("3.1.0", 900), ("3.0.4", 400)])
def test_the_same_pairs_each_run(version: str, count: int, tmp_path: Path) -> None:
    """Together 23,400 pairs of schema and data."""
    compare(version, count, tmp_path, again=True)


@pytest.mark.slow
@pytest.mark.parametrize("version", KINDS)
@pytest.mark.parametrize("run", range(5))
def test_new_pairs_each_run(version: str, run: int, tmp_path: Path) -> None:
    """90,000 pairs, five times for each of two editions."""
    compare(version, 5_000 + run, tmp_path, again=False)
