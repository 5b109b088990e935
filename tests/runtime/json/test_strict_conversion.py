"""With `validators = "all"`, `from_dict(strict=True)` is the whole check, also of classes
that only responses use: it agrees with jsonschema-rs on documents of specs/."""

from __future__ import annotations

import dataclasses
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any, cast

import jsonschema_rs
import pytest
import yaml

from tests.runtime.validation.json_schema.values import near
from tests.support.command import ROOT
from tests.support.packages import Packages

SETTINGS = '[tool.openapi-gen]\nvalidators = "all"\n'
TRIES = 60
SCHEMAS = "#/components/schemas/"


def without_formats(schema: Any) -> Any:
    """jsonschema-rs knows other formats than JSON Schema does."""
    if isinstance(schema, list):
        return [without_formats(one) for one in cast("list[Any]", schema)]
    if not isinstance(schema, dict):
        return schema
    members = cast("dict[str, Any]", schema).items()
    return {
        key: value if key in ("enum", "const") else without_formats(value)
        for key, value in members
        if not (key == "format" and isinstance(value, str))
    }


def is_refused(cls: Any, data: Any) -> bool:
    """Whether data is refused for more than a format."""
    try:
        cls.from_dict(data, strict=True)
    except ValueError as error:
        return {one.rule for one in cast("Any", error).violations} != {"format"}
    return False


@pytest.mark.parametrize("name", ["jobs.yaml", "invoice.yaml", "real/discord.yaml"])
def test_it_agrees_with_jsonschema(name: str, packages: Packages) -> None:
    spec = ROOT / "specs" / name
    schemas = yaml.safe_load(spec.read_text(encoding="utf-8"))["components"]["schemas"]
    package = packages.load(f"strict_{Path(name).stem}", spec, SETTINGS)
    named = without_formats(schemas)
    random = Random(name)
    verdicts = {True: 0, False: 0}
    for key in dir(package.models):
        cls = getattr(package.models, key)
        if not dataclasses.is_dataclass(cls):
            continue
        here: str = getattr(import_module(cls.__module__), "HERE", "")
        schema = here.removeprefix(SCHEMAS)
        if schema not in named:
            continue
        resource = {"$ref": here, "components": {"schemas": named}}
        judge = jsonschema_rs.Draft202012Validator(resource)
        for _ in range(TRIES):
            data = near(named[schema], named, random)
            if isinstance(data, dict):
                refused = is_refused(cls, data)
                assert refused is not judge.is_valid(data), (schema, data)
                verdicts[refused] += 1
    assert min(verdicts.values()) > TRIES / 6, verdicts
