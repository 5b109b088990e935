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

from .schemas import old_components, resources, tagged_components
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
        schemas = repaired(case.schemas)
        schema, random = schemas["CASE"], Random(case.seed)
        reached = {**schema.get("$defs", {}), **schemas}
        reached |= {"#": schema, "#root": schema, "#T": schema}
        for _ in range(VALUES):
            value = near(schema, reached, random)
            found = ours(value)
            if (not found) != theirs.is_valid(value):
                shown = "; ".join(map(str, found)) or "valid"
                yield f"{json.dumps(case.schemas)}\n  {json.dumps(value)}\n  ours: {shown}"


def judge_of_resources(case: Case) -> jsonschema_rs.Draft202012Validator:
    schema = repaired(case.schemas["CASE"])
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


def judge_of_old_components(case: Case) -> jsonschema_rs.Draft202012Validator:
    schemas = {
        name: modern(schema) for name, schema in repaired(case.schemas, True).items()
    }
    schema = {"$ref": "#/components/schemas/CASE", "components": {"schemas": schemas}}
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


Schemas = dict[str, Any]


def repaired(schema: Any, old: bool = False, known: Schemas | None = None) -> Any:
    """A schema, or schemas by name, whose enums and constants have the schema's type, as
    `gen` reads them: `type: string, enum: [1.0]` is `"1.0"`. In `old` schemas, of OpenAPI
    3.0, each array has `items`, and a member of a union that only adds null is null.
    """
    if isinstance(schema, list):
        return [repaired(member, old, known) for member in schema]
    if not isinstance(schema, dict):
        return schema
    known = schema if known is None else known
    schema = _with_enum_of_items(schema, old)
    if old:
        schema = _with_null_members(schema, known)
    result = {
        key: value if key in ("enum", "const") else repaired(value, old, known)
        for key, value in schema.items()
    }
    types = schema.get("type")
    names = [one for one in (types if isinstance(types, list) else [types]) if one]
    names = [one for one in names if one != "null"]
    if len(names) == 1 and "enum" in schema:
        result["enum"] = [of_type(value, names[0]) for value in schema["enum"]]
    if len(names) == 1 and "const" in schema:
        result["const"] = of_type(schema["const"], names[0])
    return result


def of_type(value: Any, type_: str) -> Any:
    if type_ == "string" and isinstance(value, bool | int | float):
        return json.dumps(value)
    if type_ in ("integer", "number") and value in ("1", "-1", "2"):
        return json.loads(value)
    if type_ == "number" and value == "1.5":
        return 1.5
    if type_ == "boolean" and value in ("true", "FALSE"):
        return value == "true"
    return value


def modern(schema: Any, negated: bool = False) -> Any:
    """A Schema Object of OpenAPI 3.0.4 (section 4.7.24) in the terms of 2020-12.

    `nullable` is what people mean; `negated`, below `not`, what OpenAPI 3.0.3 says.
    """
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        reference = {"$ref": schema["$ref"]}
        if (
            schema.get("nullable") and not negated
        ):  # meant, although the standard ignores it here
            return {"anyOf": [{"type": "null"}, reference]}
        return reference
    result = {key: _modern_value(key, value, negated) for key, value in schema.items()}
    if result.pop("nullable", False):
        if "type" in schema:
            result["type"] = [schema["type"], "null"]
        if "enum" in schema and not negated:  # nobody writes null into it
            result["enum"] = [*schema["enum"], None]
    for end in ("inimum", "aximum"):
        if result.pop(f"exclusiveM{end}", False) and f"m{end}" in result:
            result[f"exclusiveM{end}"] = result.pop(f"m{end}")
    unions = {"allOf", "anyOf", "oneOf"} & schema.keys()
    if schema.get("nullable") and unions and not negated:
        return {"anyOf": [{"type": "null"}, result]}  # meant of the whole, too
    return result


def _with_null_members(schema: dict[str, Any], known: Schemas) -> dict[str, Any]:
    """`oneOf: [X, {nullable: true}]` is X or null, not X or anything; so is
    `oneOf: [X, {type: object, nullable: true}]` where X describes objects."""
    unions = {key: schema[key] for key in ("anyOf", "oneOf") if key in schema}
    for key, members in unions.items():
        made = list(members)
        for index, one in enumerate(made):
            others = [other for other in made if other is not one]
            if others and _only_adds_null(one, others, known):
                made[index] = {"enum": [None]}
        schema = {**schema, key: made}
    return schema


def _only_adds_null(member: Any, others: list[Any], known: Schemas) -> bool:
    if member == {"type": "object", "nullable": True}:
        return any(_is_an_object(other, known) for other in others)
    return bool(member == {"nullable": True})


def _is_an_object(schema: Any, known: Schemas) -> bool:
    for _ in range(10):
        if not isinstance(schema, dict) or "$ref" not in schema:
            break
        schema = known.get(schema["$ref"].rpartition("/")[2])
    if not isinstance(schema, dict):
        return False
    if {"properties", "allOf", "oneOf", "anyOf"} & schema.keys():
        return True
    return schema.get("type") == "object" and "additionalProperties" in schema


def _with_enum_of_items(schema: dict[str, Any], old: bool) -> dict[str, Any]:
    """The enum of an array that lists no arrays is meant for its items."""
    values, items = schema.get("enum"), schema.get("items", {} if old else None)
    types = schema.get("type")
    if types not in ("array", ["array", "null"], ["null", "array"], ["array"]):
        return schema
    if not values or not isinstance(items, dict):
        return schema
    if any(value is None or isinstance(value, list) for value in values):
        return schema
    if "$ref" in items or "enum" in items:
        return schema
    others = {key: value for key, value in schema.items() if key != "enum"}
    return {**others, "items": {**items, "enum": values}}


def _modern_value(keyword: str, value: Any, negated: bool) -> Any:
    if keyword == "properties":
        return {name: modern(member, negated) for name, member in value.items()}
    if keyword in ("allOf", "anyOf", "oneOf"):
        return [modern(member, negated) for member in value]
    if keyword in ("not", "items", "additionalProperties"):
        return modern(value, negated or keyword == "not")
    return value


KINDS = {
    "3.1.0": (resources(), judge_of_resources),
    "3.0.4": (old_components(), judge_of_old_components),
    "3.0.4 discriminators": (tagged_components(), judge_of_old_components),
}


def compare(kind: str, count: int, folder: Path, again: bool) -> None:
    strategy, judge = KINDS[kind]
    version, *label = kind.split()
    cases = drawn(strategy, count, again)
    wrong: list[str] = []
    for start in range(0, len(cases), IN_ONE):
        some = cases[start : start + IN_ONE]
        name = "_".join(
            ["random", *label, version.replace(".", ""), f"{count}_{start}"]
        )
        package = validators(some, version, folder, name)
        wrong += disagreements(some, package, judge)
    assert len(cases) > 0.9 * count
    shown = "\n".join(wrong[:10])
    assert not wrong, f"{len(wrong)} of {len(cases) * VALUES}\n{shown}"


@pytest.mark.parametrize(
    "kind, count", [("3.1.0", 310), ("3.0.4", 155), ("3.0.4 discriminators", 95)]
)
def test_the_same_pairs_each_run(kind: str, count: int, tmp_path: Path) -> None:
    """Together 10,080 pairs of schema and data."""
    compare(kind, count, tmp_path, again=True)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("run", range(5))
def test_new_pairs_each_run(kind: str, run: int, tmp_path: Path) -> None:
    """90,000 pairs, five times for each kind."""
    compare(kind, 5_000 + run, tmp_path, again=False)
