"""Samples of small documents, judged by the client's own checks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openapi_gen.diagnostics.collector import Diagnostics
from openapi_gen.model import Api, Format, Operation, Pattern, Reference, Rules
from openapi_gen.model.supplement import Supplement
from openapi_gen.samples import Samples
from openapi_gen.writing.example_checks import ExampleChecks
from openapi_gen.writing.naming.names import decide_names
from openapi_gen.writing.sharing import share_equal_schemas

from .apis import read_file


@dataclass(frozen=True)
class Sampled:
    api: Api
    supplement: Supplement
    checks: ExampleChecks
    samples: Samples

    @property
    def operation(self) -> Operation:
        (operation,) = self.api.operations
        return operation

    def accepts(self, name: str, value: Any) -> bool:
        """Whether the client accepts data for the component schema of this name."""
        return self.checks.accepts(rules_of(name), value)

    def passes(self, check: Format | Pattern, value: Any) -> bool:
        """Whether a value passes one check of the client."""
        return self.checks.accepts(Rules("", (check,)), value)

    def made(self, name: str) -> Any:
        """The value of a component schema; fails if there is none."""
        sample = self.samples.schema(id_of(name))
        assert sample is not None
        return sample.value


def id_of(name: str) -> str:
    return f"#/components/schemas/{name}"


def rules_of(name: str) -> Rules:
    """The rules of a place that refers to a component schema."""
    return Rules("#/place", (Reference(id_of(name)),))


def sampled_file(path: Path) -> Sampled:
    api, supplement = read_file(path)
    api = share_equal_schemas(api)
    checks = ExampleChecks(api, decide_names(api, {}, path.name, Diagnostics()))
    samples = Samples(api, supplement, checks.accepts)
    return Sampled(api, supplement, checks, samples)


def sampled(document: Mapping[str, Any] | str, folder: Path) -> Sampled:
    path = folder / "spec.json"
    text = document if isinstance(document, str) else json.dumps(document)
    path.write_text(text, encoding="utf-8")
    return sampled_file(path)
