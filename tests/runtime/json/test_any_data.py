"""Any JSON data makes a model, fitting or not; the model is the same after a round trip.

The data resembles what the annotations say, so that it gets deep into them.
"""

from __future__ import annotations

import copy
import dataclasses
import inspect
import json
import pickle
from importlib import import_module
from random import Random
from typing import Any

import pytest

from tests.support.cases import Case, all_cases
from tests.support.packages import Packages, imported

CASES = [case.name for case in all_cases() if case.expected]
COUNT = 40  # for each class and alias
SCALARS = [
    *(None, True, False, 0, 1, -1, 1.0, 1.5, 10**30, "", "a", "\ud800", "Dog", "red"),
    *("2026-01-02", "2026-01-02T03:04:05Z", "2026-01-02T03:04:05", "03:04:05Z"),
    *("PT1H", "P1Y", "-PT1S", "PT0.000000001S", "AA==", "AA=", "1.50", "1E+400"),
    *("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "NaN"),
]


class Data:
    """Random data for one package."""

    def __init__(self, package: str, seed: str) -> None:
        self._types: Any = import_module(f"{package}.runtime.json.annotations")
        self._fields: Any = import_module(f"{package}.runtime.json.wire_fields")
        self._random = Random(seed)

    def of_model(self, cls: Any, depth: int = 4) -> dict[str, Any]:
        data: dict[str, Any] = {}
        types = self._types.types_of(cls)
        for field in self._fields.wire_fields(cls):
            if self._random.random() < 0.75:
                data[field.wire] = self.of(types[field.name], depth)
        if self._random.random() < 0.3:
            data[self._random.choice(["zz", "additional_properties"])] = self.any()
        return data

    def of_alias(self, name: str) -> Any:
        return self.of(self._types.expected(f"models.{name}"), 5)

    def of(self, type_: Any, depth: int) -> Any:
        if depth <= 0 or self._random.random() < 0.15:
            return self.any()
        depth -= 1
        match type(type_).__name__:
            case "Alias":
                return self.of(type_.target, depth)
            case "AnyOf":
                return self.of(self._random.choice(type_.members), depth)
            case "ListOf":
                return [self.of(type_.item, depth) for _ in range(self._few())]
            case "TupleOf":
                return [self.of(item, depth) for item in type_.items]
            case "DictOf":
                keys = self._random.sample("abc", self._few())
                return {key: self.of(type_.value, depth) for key in keys}
            case "Model":
                return self.of_model(type_.cls, depth)
            case _:
                return self.any()

    def any(self) -> Any:
        random = self._random.random()
        if random < 0.8:
            return self._random.choice(SCALARS)
        items = self._random.sample(SCALARS, self._few())
        return items if random < 0.9 else dict(zip("ab", items))

    def _few(self) -> int:
        return self._random.randint(0, 2)


@pytest.fixture
def models(request: pytest.FixtureRequest, packages: Packages) -> Any:
    """The models of a golden case."""
    return imported(packages.case(Case(request.param)).package).models


@pytest.mark.parametrize("models", CASES, indirect=True)
def test_a_model_is_the_same_after_a_round_trip(models: Any) -> None:
    package = models.__name__.partition(".")[0]
    for name in getattr(models, "__all__", ()):
        cls = getattr(models, name)
        if not hasattr(cls, "from_dict"):
            continue
        random = Data(package, name)
        for _ in range(COUNT):
            data = random.of_model(cls)
            given = copy.deepcopy(data)
            made = cls.from_dict(data)
            assert data == given
            written = made.to_dict()
            assert json.loads(json.dumps(written)) == written
            assert cls.from_dict(written) == made, data
            assert cls.from_json(made.to_json()) == made, data
            assert dataclasses.replace(made) == copy.deepcopy(made) == made
            assert pickle.loads(pickle.dumps(made)) == made
            assert repr(made).startswith(cls.__name__)
            assert_reported(cls.from_dict, data)


@pytest.mark.parametrize("models", CASES, indirect=True)
def test_the_value_of_an_alias_is_the_same_after_a_round_trip(models: Any) -> None:
    package = models.__name__.partition(".")[0]
    for name in getattr(models, "__all__", ()):
        from_dict: Any = getattr(models, name)
        if not name.endswith("_from_dict") or not inspect.ismethod(from_dict):
            continue
        alias = from_dict.__self__._name
        random = Data(package, name)
        for _ in range(COUNT):
            data = random.of_alias(alias)
            made = from_dict(data)
            assert from_dict(models.to_dict(made)) == made, data
            assert_reported(from_dict, data)


def assert_reported(from_dict: Any, data: Any) -> None:
    """What is wrong is in the violations of a ValidationError."""
    try:
        from_dict(data, strict=True)
    except ValueError as error:
        violations: Any = getattr(error, "violations")
        assert violations and str(error)
